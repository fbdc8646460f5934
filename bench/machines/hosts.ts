// One host of many feeds on four workers: node bench/machines/hosts.ts [FEEDS, else 500]
// It must never have more than one request at a time, and every text that its feeds tell is kept. One text at
// two of its addresses may be one article; a page that two feeds name may be asked for each.
import { startPostgres } from '../../test/postgres/start-postgres.ts'
import { followAll, readNews } from '../../test/shared-work/read-news.ts'
import { startNews } from '../../test/shared-work/start-news.ts'
import { runWorkers } from '../../test/shared-work/start-workers.ts'
import { tell, WITHOUT_COMPARING } from './tell.ts'

const feeds = Number(process.argv[2] ?? 500)
const server = await startPostgres()
try {
  await using news = await startNews({ articles: feeds * 2, hosts: 1, feedsPerHost: feeds })
  const address = await server.createDatabase()
  await followAll(address, news.feeds)
  const began = performance.now()
  await runWorkers(address, 4, { kinds: WITHOUT_COMPARING })
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const { articles } = await readNews(address)
  const atOnce = news.mostAtOnce()
  const requests = [...news.asked.values()].reduce((sum, times) => sum + times, 0)
  const told = new Set(news.articles.slice(0, news.told()).map(({ text }) => text)).size
  const kept = articles.length
  const holds = atOnce === 1 && kept >= told && kept <= news.told()
  tell('hosts', holds, { feeds, atOnce, requests, kept, texts: told, seconds })
} finally {
  await server.stop()
}
