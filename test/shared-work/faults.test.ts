import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Lottery } from '../../bench/lottery.ts'
import { openShared } from '../../src/app/shared-work/start-worker.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { followAll, readNews } from './read-news.ts'
import { startNews } from './start-news.ts'
import { runWorkers, startWorkerProcess } from './start-workers.ts'

const server = await startPostgres({ durable: true })
after(() => server.stop())

/** Workers that are killed; `WORK_KILLS=100` for longer. */
const KILLS = Number(process.env.WORK_KILLS ?? 10)

test('a host of many feeds has one request at a time, whoever asks', async () => {
  await using news = await startNews({ articles: 24, hosts: 1, feedsPerHost: 12 })
  const address = await server.createDatabase()
  await followAll(address, news.feeds)
  await runWorkers(address, 4, { kinds: ['fetch', 'read-page', 'place'] })
  assert.equal(news.mostAtOnce(), 1)
  assert.deepEqual(
    [...news.asked.values()].filter((times) => times > 4),
    [],
  )
})

test('killed workers and a server that is started again lose nothing and do nothing twice', async () => {
  await using news = await startNews({ articles: Math.max(120, KILLS * 8), slowest: 150 })
  const address = await server.createDatabase()
  await followAll(address, news.feeds)
  await makeHasty(address)
  const lottery = new Lottery(7)
  const workers = Array.from({ length: 3 }, () => startWorkerProcess(address))
  for (let kills = 0; kills < KILLS; kills++) {
    await sleep(700 + lottery.below(900))
    const one = lottery.below(workers.length)
    workers[one].child.kill('SIGKILL')
    workers[one] = startWorkerProcess(address)
  }
  await Promise.all(workers.map(({ ready }) => ready))
  await server.halt('crash')
  await sleep(300)
  await server.resume()
  for (const { code, err } of await Promise.all(workers.map(({ ended }) => ended)))
    assert.equal(code, 0, err)
  await drain(address)
  await checkWhole(address, news.told())
})

/** A worker that was told to work once leaves what a dead one holds until its silence is noticed. */
async function drain(address: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const [{ left }] = await server.run(
      `select count(*)::int as left from jobs.job where state < 'completed'`,
      address,
    )
    if (left === 0) return
    await sleep(500)
    await runWorkers(address, 1)
  }
}

/** What a dead worker had is given to others soon. */
async function makeHasty(address: string): Promise<void> {
  const { store, work } = await openShared(address, { silence: 10, tends: false })
  await work.close()
  await store.close()
  await server.run('update jobs.queue set retry_delay = 0, heartbeat_seconds = 3', address)
}

async function checkWhole(address: string, count: number): Promise<void> {
  const list = (sql: string) => server.run(sql, address)
  const left = `select name, state, data, output, start_after from jobs.job`
  assert.deepEqual(await list(`${left} where state < 'completed' or name = 'dead'`), [])
  assert.deepEqual(await list('select ticket, position, state, problem from work.entries'), [])
  assert.deepEqual(await list('select ticket, about from work.tickets'), [])
  const { articles, stories } = await readNews(address)
  const addresses = articles.map(({ url }) => url)
  assert.equal(new Set(addresses).size, count)
  assert.equal(articles.length, count)
  assert.deepEqual(
    articles.filter(({ versions }) => versions.length > 1),
    [],
  )
  assert.equal(stories.flatMap(({ members }) => members).length, count)
  const placed = await list(`select article_id from events where kind in ('opened', 'joined')`)
  assert.equal(placed.length, count)
  assert.equal(new Set(placed.map(({ article_id }) => article_id)).size, count)
  assert.deepEqual(await list('select id from stories where uncounted = 1 and articles > 0'), [])
  const compared = await list('select story from work.comparisons')
  const several = stories.filter((story) => story.articles > 1).map(({ id }) => id)
  const missing = several.filter((id) => !compared.some(({ story }) => story === id))
  assert.deepEqual(missing, [])
}
