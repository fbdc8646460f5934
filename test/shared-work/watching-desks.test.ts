import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openHomeStore } from '../../src/app/open-home.ts'
import { SYSTEM_CLOCK } from '../../src/app/refresh/clock.ts'
import { refreshOnce } from '../../src/app/refresh/run-refresh.ts'
import { openSharedAsking } from '../../src/app/refresh/shared-asking.ts'
import { startDesk } from '../../src/server/start-desk.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { followAll } from './read-news.ts'
import { startHere, TEST_SETTINGS } from './start-here.ts'
import { startNews } from './start-news.ts'

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-watching-'))
const former = process.env.SYNOPTIC_HOME
process.env.SYNOPTIC_HOME = folder
after(async () => {
  if (former === undefined) delete process.env.SYNOPTIC_HOME
  else process.env.SYNOPTIC_HOME = former
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** As `serve --watch` does. */
function watch(database: string) {
  const home = { config: join(folder, 'config.toml'), database: '' }
  return startDesk(
    { home, settings: TEST_SETTINGS, database, problems: [] },
    {
      ...{ host: '127.0.0.1', port: 0, watch: true },
      reach: { isShared: false, names: [], trustsProxy: false },
    },
  )
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 600 && !(await isSo()); i++) await sleep(50)
  assert.ok(await isSo(), 'it took too long')
}

test('a desk that watches and a worker ask each feed once, and no host at one time', async () => {
  await using news = await startNews({ articles: 12, hosts: 2, feedsPerHost: 2 })
  const address = await server.createDatabase()
  await followAll(address, news.feeds)
  const desk = await watch(address)
  const worker = startHere(address, { once: false })
  await until(async () => {
    const [{ n }] = await server.run('select count(*)::int as n from articles', address)
    return n === news.told()
  })
  await until(async () => {
    const left = `select 1 from jobs.job where name <> 'compare' and state < 'completed'`
    return (await server.run(left, address)).length === 0
  })
  worker.stop.abort()
  await worker.done
  await desk.close()
  assert.equal(news.mostAtOnce(), 1)
  for (const feed of news.feeds) assert.equal(news.asked.get(feed.replace('http://', '')), 1, feed)
  assert.deepEqual(worker.failures, [])
})

test('a refresh waits for its turn with a host that another asks', async () => {
  await using news = await startNews({ articles: 6, hosts: 1, feedsPerHost: 1 })
  const address = await server.createDatabase()
  await followAll(address, news.feeds)
  const store = await openHomeStore(address, { access: 'write', command: 'test' })
  const other = (await openSharedAsking(address)) ?? assert.fail('there are no turns')
  const turn = await other.turns.take(new URL(news.feeds[0]).hostname)
  assert.ok(turn.state === 'mine')
  const settings = { ...TEST_SETTINGS, delay: 0 }
  const { signal } = new AbortController()
  const run = { store, settings, database: address, clock: SYSTEM_CLOCK, signal }
  const refreshed = refreshOnce({ named: [], all: true }, run)
  await sleep(300)
  assert.equal(news.asked.size, 0)
  await turn.end(0, 0)
  const { summary } = await refreshed
  assert.deepEqual([summary?.sources.asked, summary?.sources.failed], [1, 0])
  assert.equal(news.mostAtOnce(), 1)
  await Promise.all([other.close(), store.close()])
})
