// The same articles through one worker and through four: node bench/machines/same.ts [ARTICLES, else 10000]
// Stories, members and versions must be the same. Who is late is waited for: what is passed after
// 20 seconds goes by who came first, and so does not come out the same on machines of another speed.
import { isDeepStrictEqual } from 'node:util'
import { startPostgres } from '../../test/postgres/start-postgres.ts'
import { followAll, makeDue, readNews } from '../../test/shared-work/read-news.ts'
import { startNews } from '../../test/shared-work/start-news.ts'
import { runWorkers } from '../../test/shared-work/start-workers.ts'
import { tell, WITHOUT_COMPARING } from './tell.ts'

const count = Number(process.argv[2] ?? 10_000)
const HOUR = 3_600_000
/** The addresses of articles are the same each time. */
const PORT = 20_000 + (process.pid % 20_000)
const OPTIONS = { kinds: WITHOUT_COMPARING, lease: HOUR / 60, patience: HOUR }
const server = await startPostgres()
try {
  const [one, four] = [await placeAll(1), await placeAll(4)]
  const same = {
    articles: isDeepStrictEqual(four.articles, one.articles),
    stories: isDeepStrictEqual(four.stories, one.stories),
  }
  const versions = one.articles.filter((each) => each.versions.length > 1).length
  const figures = { changed: versions, stories: one.stories.length, seconds: one.seconds }
  const isWhole = one.articles.length === count && versions > 0
  tell('same', isWhole && same.articles && same.stories, {
    ...{ articles: one.articles.length, ...figures, secondsOfFour: four.seconds, same },
  })
} finally {
  await server.stop()
}

async function placeAll(workers: number) {
  await using news = await startNews({ articles: count, hosts: 100, port: PORT })
  const address = await server.createDatabase()
  await followAll(address, news.feeds)
  const began = performance.now()
  await runWorkers(address, workers, OPTIONS)
  news.goOn()
  await makeDue(address)
  await runWorkers(address, workers, OPTIONS)
  const seconds = Math.round((performance.now() - began) / 100) / 10
  return { ...(await readNews(address)), seconds }
}
