import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from '../postgres/start-postgres.ts'
import { followAll, makeDue, readNews } from './read-news.ts'
import { startNews } from './start-news.ts'
import { runWorkers } from './start-workers.ts'

const server = await startPostgres()
after(() => server.stop())

/** The addresses of articles are the same each time. */
const PORT = 20_000 + (process.pid % 20_000)

/**
 * Comparing changes nothing of them, and takes longest. On a machine that is busy nothing is handed over
 * or passed by either: both are for workers that died.
 */
const OPTIONS = {
  kinds: ['fetch', 'read-page', 'visit', 'place'],
  lease: 60_000,
  patience: 120_000,
}

test('one worker and four come to the same stories, members and versions', async () => {
  const results = []
  for (const count of [1, 4]) {
    await using news = await startNews({ articles: 300, port: PORT })
    const address = await server.createDatabase()
    await followAll(address, news.feeds)
    await runWorkers(address, count, OPTIONS)
    news.goOn()
    await makeDue(address)
    await runWorkers(address, count, OPTIONS)
    results.push(await readNews(address))
  }
  const [one, four] = results
  assert.equal(one.articles.length, 300)
  assert.ok(one.articles.some(({ versions }) => versions.length > 1))
  assert.ok(one.stories.some(({ members }) => members.length > 2))
  assert.deepEqual(four, one)
})
