// Several processes keep articles in one database: what comes of it is what one alone would have made.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { keepArticle } from '../../src/app/refresh/keep-article.ts'
import { createPlacer } from '../../src/app/refresh/placer.ts'
import type { Prepared } from '../../src/app/refresh/prepared.ts'
import { tracesOf } from '../../src/extract/address/traces.ts'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../src/model/article.ts'
import { openPostgresStore } from '../../src/store/postgres/open-store.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { sha256 } from '../../src/text/hash.ts'
import { startPostgres } from './start-postgres.ts'

const server = await startPostgres()
after(() => server.stop())

const PLACES = ['Wexmoor', 'Tollen', 'Harrowgate Bay', 'Kest', 'Ulverdale']
const TAILS = [
  'Engineers from Marrow Works said the east pillar had sunk nine centimetres.',
  'Mayor Ilse Brandt told reporters that buses would run instead from Friday.',
  'Shops by the river fear for 140 jobs, said the traders of Quay Lane.',
  'The council meets again on 14 May, and Ilse Brandt will answer for the cost of 3.2 million.',
]

/** Articles of five events in turn, four of each, of as many outlets. */
function makeArticles(): Prepared[] {
  return TAILS.flatMap((tail, outlet) =>
    PLACES.map((place, event) => {
      const lead = `The old stone bridge of ${place} was closed on Tuesday after ${event + 3} cracks were found below its arches in ${place}.`
      const text = `${lead} ${tail} People of ${place} now go by ferry number ${event + 20}.`
      const minute = outlet * PLACES.length + event
      const article = plainArticle(text, {
        ...{ title: `${place} closes its bridge`, outlet: `Outlet ${outlet}` },
        publishedAt: new Date(Date.UTC(2031, 4, 6, 8, minute)).toISOString(),
      })
      const addresses = [`https://outlet${outlet}.test/${event}`]
      const fingerprint = computeFingerprint(article)
      const traces = tracesOf(addresses, fingerprint.copy)
      return { article, addresses, traces, sha256: sha256(text), fingerprint }
    }),
  )
}

/** A process: a store of its own, and what it has at hand of stories. */
function createWriter(store: Store) {
  const placer = createPlacer(store)
  return (prepared: Prepared, at: string) =>
    store.write((tables) => keepArticle(tables, prepared, { sourceId: null, at, placer, ages: [] }))
}

async function keepAll(stores: readonly Store[]): Promise<void> {
  const writers = stores.map(createWriter)
  for (const [index, prepared] of makeArticles().entries()) {
    const at = new Date(Date.UTC(2031, 4, 6, 10, index)).toISOString()
    await writers[index % writers.length](prepared, at)
  }
}

async function describe(store: Store) {
  const stories = await store.stories.list()
  const whole = await Promise.all(stories.map(({ id }) => store.stories.find(id)))
  return { stories: whole, events: await store.events.list({ limit: 999 }) }
}

test('three processes in turn make the stories that one makes', async () => {
  const alone = await openSqliteStore(':memory:')
  await keepAll([alone])
  const address = await server.createDatabase()
  const stores: Store[] = []
  for (let n = 0; n < 3; n++) stores.push(await openPostgresStore(address, { create: true }))
  await keepAll(stores)
  const expected = await describe(alone)
  assert.ok(expected.stories.some((story) => (story?.articles ?? 0) > 2))
  assert.deepEqual(await describe(stores[0]), expected)
  for (const store of [alone, ...stores]) await store.close()
})

test('what is written at once by several comes one after the other, and all have heard of it', async () => {
  const address = await server.createDatabase()
  const stores: Store[] = []
  for (let n = 0; n < 4; n++) stores.push(await openPostgresStore(address, { create: true }))
  const before = stores.map((store) => store.revision())
  const at = '2031-05-06T10:00:00.000Z'
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      stores[n % 4].write(async ({ looks, events }) => {
        const last = Number((await looks.find('count')) ?? 0)
        await looks.save('count', String(last + 1))
        await events.add(
          { kind: 'source-failed', source: `f${last}`, problem: { code: 'x', message: '' } },
          at,
        )
      }),
    ),
  )
  assert.equal(await stores[0].looks.find('count'), '40')
  const told = await stores[1].events.list({ limit: 99 })
  assert.deepEqual(
    told.map((event) => 'source' in event && event.source),
    Array.from({ length: 40 }, (_, n) => `f${n}`),
  )
  const until = Date.now() + 5000
  const revisions = () => new Set(stores.map((store) => store.revision()))
  while (revisions().size > 1 && Date.now() < until) await new Promise((r) => setTimeout(r, 10))
  assert.equal(revisions().size, 1)
  assert.ok(!revisions().has(before[0]))
  for (const store of stores) await store.close()
})

test('a process that is killed in a write leaves nothing of it and holds up nobody', async () => {
  const address = await server.createDatabase()
  const store = await openPostgresStore(address, { create: true })
  const { spawn } = await import('node:child_process')
  const script = `
    import { openPostgresStore } from '${new URL('../../src/store/postgres/open-store.ts', import.meta.url)}'
    const store = await openPostgresStore(process.env.ADDRESS)
    await store.write(async ({ looks }) => {
      await looks.save('half', 'done')
      console.log('writing')
      await new Promise(() => setTimeout(() => undefined, 60_000))
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ADDRESS: address },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const waiting = store.looks.save('other', 'kept')
  child.kill('SIGKILL')
  await waiting
  assert.deepEqual(
    [await store.looks.find('half'), await store.looks.find('other')],
    [null, 'kept'],
  )
  await store.close()
})
