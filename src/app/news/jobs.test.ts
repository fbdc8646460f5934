import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, beforeEach, test } from 'node:test'
import type { Job } from '../../model/job.ts'
import type { Store } from '../../store/store.ts'
import { parseConfig } from '../config/parse-config.ts'
import { openHomeStore } from '../open-home.ts'
import { ferryText, renderFeed, startSite, type TestSite } from '../refresh/test-site.ts'
import { createJobs, type Jobs } from './jobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-jobs-'))
after(() => rmSync(folder, { recursive: true }))

const { settings } = parseConfig({
  text: 'workers = 1\ndelay = 0\npages = false\nallow-private-hosts = ["127.0.0.1"]',
  name: '',
  env: {},
})

let jobs: Jobs
let database: string
let changes: Job[]
let count = 0
beforeEach(async () => {
  database = join(folder, `${count++}`, 'synoptic.db')
  await (await openHomeStore(database, { access: 'write', create: true, command: 'test' })).close()
  changes = []
  const onChange = (job: Job) => void changes.push(job)
  jobs = createJobs({ start: { database, settings }, now: () => new Date(), onChange })
})
afterEach(() => jobs.close())

const LONG = 30_000

async function reading<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openHomeStore(database, { access: 'read', command: 'test' })
  return work(store).finally(() => store.close())
}

function publish(site: TestSite, count: number): void {
  const items = Array.from({ length: count }, (_, i) => {
    const text = ferryText(`Town${i}`, 6).join('\n').repeat(3)
    return { path: `/${i}/report-number-${i}`, title: `Ferry of Town${i} aground`, text }
  })
  site.set('/feed', renderFeed(site, 'Bearer', items))
}

test('an address is looked at, followed, asked, left alone and no longer followed', async () => {
  await using site = await startSite()
  publish(site, 3)
  const look = await jobs.wait(jobs.start('preview', { address: site.url('/feed') }).id, LONG)
  assert.equal(look?.state, 'done', look?.problem?.message)
  assert.partialDeepStrictEqual(look.result, {
    source: { kind: 'feed', title: 'Bearer' },
    known: null,
    total: 3,
    problem: null,
  })
  assert.deepEqual(await reading((store) => store.sources.list()), [])

  const address = site.url('/feed')
  const follow = await jobs.wait(jobs.start('follow', { address, outlet: 'The Bearer' }).id, LONG)
  assert.partialDeepStrictEqual(follow, { state: 'done', result: { added: true } })
  const asked = await jobs.wait(jobs.start('refresh', { sources: [] }).id, LONG)
  assert.partialDeepStrictEqual(asked, { state: 'done', result: { articles: { added: 3 } } })
  const again = await jobs.wait(jobs.start('preview', { address }).id, LONG)
  assert.partialDeepStrictEqual(again?.result, { known: 'f1' })

  const change = { id: 'f1', change: { paused: true, outlet: null } }
  await jobs.wait(jobs.start('change-source', change).id, LONG)
  const [source] = await reading((store) => store.sources.list())
  assert.deepEqual([source.paused, source.outlet], [true, null])
  await jobs.wait(jobs.start('remove-source', { id: 'f1' }).id, LONG)
  assert.deepEqual(await reading((store) => store.sources.list()), [])
  assert.equal(await reading((store) => store.articles.count()), 3)
})

test('what cannot be done says why, and nothing is kept of it', async () => {
  const reasonOf = async (job: Job) => {
    const ended = await jobs.wait(job.id, LONG)
    return [ended?.state, ended?.problem?.code]
  }
  const follow = (address: string) => jobs.start('follow', { address, outlet: null })
  assert.deepEqual(await reasonOf(follow('/etc')), ['failed', 'not-understood'])
  assert.deepEqual(await reasonOf(follow('http://10.0.0.1/feed')), ['failed', 'private-address'])
  const body = Buffer.from('no list at all')
  const list = await jobs.wait(jobs.start('follow-list', { name: 'x.opml', body }).id, LONG)
  assert.equal(list?.state, 'failed')
  assert.deepEqual(await reasonOf(jobs.start('undo', {})), ['failed', 'not-moved'])
  const split = jobs.start('split', { story: 's1', articles: ['a1'] })
  assert.deepEqual(await reasonOf(split), ['failed', 'not-moved'])
  assert.deepEqual(await reasonOf(jobs.start('refresh', { sources: ['f9'] })), [
    'failed',
    'not-found',
  ])
  assert.deepEqual(await reading((store) => store.sources.list()), [])
})

test('another process that writes is waited for, and who it is is told', async () => {
  const other = await openHomeStore(database, { access: 'write', command: 'refresh' })
  const path = join(folder, 'ferry.txt')
  writeFileSync(path, ferryText('Halmere', 6).join('\n\n'))
  const { id } = jobs.start('import', { paths: [path] })
  while (!jobs.find(id)?.heldUp) await new Promise((resolve) => setTimeout(resolve, 20))
  assert.match(jobs.find(id)?.heldUp ?? '', /being written by process \d+ \(refresh, since .+\)/)
  await other.close()
  const done = await jobs.wait(id, LONG)
  assert.partialDeepStrictEqual(done, { state: 'done', heldUp: null })
  assert.equal(await reading((store) => store.articles.count()), 1)
})

test('the same is not done twice at one time, and what waits can be called off', async () => {
  const other = await openHomeStore(database, { access: 'write', command: 'refresh' })
  const first = jobs.start('refresh', { sources: [] })
  assert.equal(jobs.start('refresh', { sources: [] }).id, first.id)
  const second = jobs.start('import', { paths: ['/nowhere'] })
  assert.notEqual(second.id, first.id)
  jobs.cancel(second.id)
  jobs.cancel(first.id)
  assert.equal((await jobs.wait(first.id, LONG))?.state, 'cancelled')
  assert.equal((await jobs.wait(second.id, LONG))?.state, 'cancelled')
  assert.equal(jobs.cancel('j99'), null)
  assert.deepEqual(
    jobs.list().map(({ id }) => id),
    [second.id, first.id],
  )
  await other.close()
})

test('a thread that dies is replaced: what it had begun failed, the rest is done', async () => {
  const entry = new URL('./test-dying-thread.ts', import.meta.url)
  const start = { database, settings, entry }
  const dying = createJobs({ start, now: () => new Date(), onChange: () => undefined })
  const undo = dying.start('undo', {})
  const split = dying.start('split', { story: 's1', articles: ['a1'] })
  const died = await dying.wait(undo.id, LONG)
  assert.deepEqual([died?.state, died?.problem?.code], ['failed', 'stopped'])
  assert.equal((await dying.wait(split.id, LONG))?.result, 'split')
  assert.equal(dying.isAlive(), true)
  await dying.close()
})

test('a short piece of work does not wait behind a long one', async () => {
  await using site = await startSite()
  site.set('/feed', { hang: true })
  await reading(async () => undefined)
  const writer = await openHomeStore(database, { access: 'write', command: 'test' })
  const feed = { kind: 'feed', title: null, outlet: null, link: null, folders: [] } as const
  const at = new Date().toISOString()
  const address = site.url('/feed')
  await writer.sources.add({ ...feed, address, given: address, addedAt: at })
  await writer.close()
  const long = jobs.start('refresh', { sources: [] })
  while (jobs.find(long.id)?.state !== 'running')
    await new Promise((resolve) => setTimeout(resolve, 10))
  const short = jobs.start('change-source', { id: 'f1', change: { paused: true } })
  assert.equal((await jobs.wait(short.id, LONG))?.state, 'done')
  assert.equal(jobs.find(long.id)?.state, 'running')
  jobs.cancel(long.id)
  assert.equal((await jobs.wait(long.id, LONG))?.state, 'cancelled')
})
