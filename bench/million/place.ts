// What it costs to keep and place new articles in a filled database of PostgreSQL:
//   node bench/million/place.ts ADDRESS [ARTICLES]
// Prints a line of JSON: how many were there, the milliseconds of loading what grouping has at hand, and of an
// article those by the clock, of this process and of the server's processor time. Each call adds other articles.
import { openHomeStore } from '../../src/app/open-home.ts'
import { keepArticle } from '../../src/app/refresh/keep-article.ts'
import { createPlacer } from '../../src/app/refresh/placer.ts'
import { tracesOf } from '../../src/extract/address/traces.ts'
import { sha256 } from '../../src/text/hash.ts'
import { Lottery } from '../lottery.ts'
import { inventShift } from './invent-shift.ts'
import { NOW, varied } from './rows.ts'
import { openServerTime } from './server-time.ts'

const BATCH = 50

const [address, given] = process.argv.slice(2)
const store = await openHomeStore(address, { access: 'write', command: 'bench' })
const before = await store.articles.count()
const told = inventShift(Number(given ?? 2000) + BATCH, before)
const lottery = new Lottery(before)
const placer = createPlacer(store)
const server = await openServerTime(address)

const loading = performance.now()
await keep(0)
const loaded = performance.now()
const [clock, own, used] = [performance.now(), process.cpuUsage(), server.read()]
for (let from = BATCH; from < told.length; from += BATCH) await keep(from)
const { user, system } = process.cpuUsage(own)
const count = (await store.articles.count()) - before - BATCH
console.log(
  JSON.stringify({
    before,
    placed: count,
    loading: loaded - loading,
    clock: (performance.now() - clock) / count,
    own: (user + system) / 1000 / count,
    server: (server.read() - used) / count,
  }),
)
await server.close()
await store.close()

async function keep(from: number): Promise<void> {
  const at = new Date(NOW + (before + from) * 10).toISOString()
  await store.write(async (tables) => {
    for (const each of told.slice(from, from + BATCH)) {
      const { article, addresses, fingerprint } = varied(each, before, at, lottery)
      const traces = tracesOf(addresses, fingerprint.copy)
      const prepared = { article, fingerprint, addresses, sha256: sha256(article.text), traces }
      await keepArticle(tables, prepared, { sourceId: 'f1', at, placer, ages: [] })
    }
  })
}
