// What it costs to keep and place new articles in a filled database of PostgreSQL:
//   node bench/million/place.ts ADDRESS [ARTICLES]
// Prints a line of JSON: how many were there, the milliseconds of loading what grouping has at hand, and of an
// article those by the clock, of this process and of the server's processor time. Each call adds other articles.
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { openHomeStore } from '../../src/app/open-home.ts'
import { keepArticle } from '../../src/app/refresh/keep-article.ts'
import { createPlacer } from '../../src/app/refresh/placer.ts'
import { tracesOf } from '../../src/extract/address/traces.ts'
import { sha256 } from '../../src/text/hash.ts'
import { Lottery } from '../lottery.ts'
import { inventShift } from './invent-shift.ts'
import { NOW, varied } from './rows.ts'

const BATCH = 50

const [address, given] = process.argv.slice(2)
const store = await openHomeStore(address, { access: 'write', command: 'bench' })
const before = await store.articles.count()
const told = inventShift(Number(given ?? 2000) + BATCH, before)
const lottery = new Lottery(before)
const placer = createPlacer(store)
const client = new pg.Client({ connectionString: address })
await client.connect()
const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
const server = parentOf(rows[0].pid)

const loading = performance.now()
await keep(0)
const loaded = performance.now()
const [clock, own, used] = [performance.now(), process.cpuUsage(), serverSeconds(server)]
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
    server: ((serverSeconds(server) - used) * 1000) / count,
  }),
)
await client.end()
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

/** Seconds of processor time of the server with all that it started. */
function serverSeconds(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  return children.reduce((sum, child) => {
    const [user, system] = fieldsOf(Number(child)).slice(11, 13)
    return sum + (user + system) / 100
  }, 0)
}

function parentOf(pid: number): number {
  return fieldsOf(pid)[1]
}

/** What the system tells of a process behind its name. */
function fieldsOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number)
}
