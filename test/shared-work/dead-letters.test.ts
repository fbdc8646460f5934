import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Hono } from 'hono'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { keepExamples } from '../../src/app/desk/keep-examples.ts'
import type { Desk } from '../../src/app/desk/open-desk.ts'
import { openHomeDesk } from '../../src/app/desk/open-home-desk.ts'
import { openHomeStore } from '../../src/app/open-home.ts'
import { openShared } from '../../src/app/shared-work/start-worker.ts'
import type { SharedWork } from '../../src/model/shared-work.ts'
import { createApp } from '../../src/server/create-app.ts'
import { listen } from '../../src/server/listen.ts'
import type { JobKind } from '../../src/store/work-store.ts'
import { checkAnswers } from '../desk/check-answers.ts'
import { findViolations } from '../desk/find-violations.ts'
import { openBrowser, visitAddress, whySkipped } from '../page/browser.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { followAll } from './read-news.ts'
import { startHere, TEST_SETTINGS } from './start-here.ts'

const server = await startPostgres()
const address = await server.createDatabase()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-dead-'))
const former = process.env.SYNOPTIC_HOME
process.env.SYNOPTIC_HOME = folder
let desk: Desk
let app: Hono

before(async () => {
  const store = await openHomeStore(address, { access: 'write', create: true, command: 'test' })
  await keepExamples(store).finally(() => store.close())
  await followAll(address, ['http://127.0.0.1:9/feed'])
  const home = { config: join(folder, 'config.toml'), database: '' }
  const opened = { home, settings: TEST_SETTINGS, database: address, problems: [] }
  desk = (await openHomeDesk(opened, () => new Date())).desk
  const assets = loadDeskAssets()
  app = checkAnswers(createApp({ desk, assets, now: () => new Date(), patience: 10_000 }))
})
after(async () => {
  await desk.close()
  if (former === undefined) delete process.env.SYNOPTIC_HOME
  else process.env.SYNOPTIC_HOME = former
  rmSync(folder, { recursive: true })
  await server.stop()
})

const get = async (path: string) =>
  (await app.request(path, { headers: { Host: 'localhost' } })).text()

// What our own app sends, so its shape is known.
const readWork = async (): Promise<SharedWork> => JSON.parse(await get('/api/v1/shared-work')).work

const post = (path: string, body: URLSearchParams | string) =>
  app.request(`http://localhost${path}`, {
    method: 'POST',
    body,
    headers: {
      Host: 'localhost',
      ...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}),
    },
  })

/** Lets jobs fail at their only try, as a worker would. */
async function letFail(kind: JobKind, abouts: readonly string[], why: string): Promise<void> {
  const { store, work } = await openShared(address, { tends: false })
  await server.run('update jobs.queue set retry_limit = 0', address)
  await work.share(async (shared) => {
    if (kind === 'fetch') await shared.arriving.open(abouts.map((about) => ({ about })))
    await shared.add(
      kind,
      abouts.map((about) => ({ about })),
    )
  })
  for (const job of await work.jobs.take(kind, abouts.length)) await work.jobs.fail(job, why)
  await work.close()
  await store.close()
}

test('where no worker has ever worked there is nothing to show', async () => {
  assert.doesNotMatch(await get('/sources'), /Work of several machines/)
  assert.equal(await readWork(), null)
  const again = await post('/api/v1/shared-work/retry', '{}')
  assert.deepEqual(await again.json(), { retried: 0 })
})

test('what failed at every try is told with what it is about, why, how often, and what to do', async () => {
  const [{ id: source }] = await desk.listSources()
  await letFail('fetch', [source], 'the thread that reads <b>feeds</b> has ended')
  await letFail('compare', ['s1', 's999'], 'no room')
  const work = await readWork()
  assert.equal(work.isWorking, false)
  assert.deepEqual(
    work.kinds.map(({ kind, failed }) => [kind, failed]),
    [
      ['compare', 2],
      ['fetch', 1],
    ],
  )
  const [s1] = work.failed.filter(({ about }) => about === 's1')
  assert.deepEqual([s1.path, s1.tries, s1.problem], ['/story/s1', 1, 'no room'])
  assert.ok(s1.title)
  const page = await get('/sources')
  assert.match(page, /Failed at every try <span class="number">3</)
  assert.match(page, /Asking <a href="\/sources#f1">/)
  assert.match(page, /The thread that reads &lt;b&gt;feeds/)
  assert.match(page, /Tried 1 time, last [\s\S]{0,60}The source is not asked until then\./)
  assert.match(page, /Comparing <bdi>what is no more</)
  assert.match(page, /<form[^>]*data-editors><button name="do" value="work-again">Try again/)
  assert.deepEqual(JSON.parse(await get('/sources.json')).work, await readWork())
})

describe('in a browser', { skip: whySkipped() }, () => {
  test('dead letters fit a phone, in light and dark, and offend no rule of access', async () => {
    const long = 'x'.repeat(300)
    await letFail('visit', ['a1'], `the page could not be read: ${long}`)
    const listening = await listen(app, { host: '127.0.0.1', port: 0 })
    const browser = await openBrowser()
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        const options = { bypassCSP: true, colorScheme, viewport: { width: 360, height: 780 } }
        const href = new URL('/sources', listening.address).href
        const { page, faults, close } = await visitAddress(browser, href, options)
        assert.equal(await page.locator('.failed-work li').count(), 4)
        const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
        assert.equal(await page.evaluate(wide), 0)
        assert.deepEqual(await findViolations(page), [])
        assert.deepEqual(faults, [])
        await close()
      }
    } finally {
      await browser.close()
      desk.live.end()
      await listening.close()
    }
  })
})

test('"Try again" tries all of it anew, and workers do it', async () => {
  const before = (await readWork()).failed.length
  const answer = await post('/sources', new URLSearchParams({ do: 'work-again' }))
  assert.equal(answer.headers.get('location'), `/sources?done=again&again=${before}#work`)
  assert.match(await get(`/sources?done=again&again=${before}`), /pieces of work are tried again/)
  const work = await readWork()
  assert.deepEqual(work.failed, [])
  assert.deepEqual(
    work.kinds.map(({ kind, waiting }) => [kind, waiting]),
    [
      ['compare', 2],
      ['fetch', 1],
      ['visit', 1],
    ],
  )
  assert.match(await get('/sources'), /1 source to be asked/)
  const { done, failures } = startHere(address, { kinds: ['fetch', 'visit'] })
  assert.deepEqual([(await done).fetch, failures], [1, []])
  const [entry] = await desk.audit.list({ limit: 1 })
  assert.deepEqual([entry.act, entry.about], ['work-retried', String(before)])
})
