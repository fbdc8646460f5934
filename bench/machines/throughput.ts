// Articles fetched, read and placed a second by the clock, by one worker and by two, where fetching
// waits: node bench/machines/throughput.ts [ARTICLES [CONNECTIONS]], else 900 and 8 connections a worker.
// Every answer takes 300 ms. Two must do at least one and a half times what one does.
import { startPostgres } from '../../test/postgres/start-postgres.ts'
import { followAll, readNews } from '../../test/shared-work/read-news.ts'
import { TEST_SETTINGS } from '../../test/shared-work/start-here.ts'
import { startNews } from '../../test/shared-work/start-news.ts'
import { runWorkers } from '../../test/shared-work/start-workers.ts'
import { tell, WITHOUT_COMPARING } from './tell.ts'

const [articles = 900, connections = 8] = process.argv.slice(2).map(Number)
const LEAST = 1.5
const settings = { ...TEST_SETTINGS, connections }
const server = await startPostgres({ durable: true })
try {
  const [one, two] = [await measure(1), await measure(2)]
  const times = Math.round((two / one) * 100) / 100
  tell('throughput', times >= LEAST, { articles, connections, one, two, times })
} finally {
  await server.stop()
}

/** Articles a second, from the start of the workers to their end. */
async function measure(workers: number): Promise<number> {
  await using news = await startNews({ articles, hosts: 60, feedsPerHost: 1, least: 300 })
  news.goOn()
  const address = await server.createDatabase()
  await followAll(address, news.feeds)
  const began = performance.now()
  await runWorkers(address, workers, { kinds: WITHOUT_COMPARING, settings })
  const seconds = (performance.now() - began) / 1000
  const kept = (await readNews(address)).articles.length
  if (kept !== news.told()) throw new Error(`${kept} of ${news.told()} articles were kept`)
  return Math.round((kept / seconds) * 10) / 10
}
