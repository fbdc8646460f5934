// What it costs to place what arrived, by one worker, in SQLite and in PostgreSQL:
//   node bench/work.ts ARTICLES
// Prints a line of JSON for each: articles a second by the clock, and the milliseconds of this process and,
// of PostgreSQL, of the server for one article; at the end the milliseconds of loading what grouping
// has at hand, as whoever takes placing over does. 100 articles of each transaction as a refresh has them, 50 of a worker.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cluesOf, keepArticle } from '../src/app/refresh/keep-article.ts'
import { createPlacer } from '../src/app/refresh/placer.ts'
import type { Prepared } from '../src/app/refresh/prepared.ts'
import type { ReadDoc } from '../src/app/shared-work/docs.ts'
import { placeNext, startPlacing } from '../src/app/shared-work/place-next.ts'
import { openShared } from '../src/app/shared-work/start-worker.ts'
import { prepare } from '../src/app/workers/tasks/read-article.ts'
import { parseJsonLine } from '../src/extract/json/parse-json.ts'
import { openSqliteStore } from '../src/store/sqlite/open-store.ts'
import { startPostgres } from '../test/postgres/start-postgres.ts'
import { inventStream } from './incidents/invent-stream.ts'
import { serverSeconds } from './server-costs.ts'

const count = Number(process.argv[2] ?? 3000)
const prepared = inventStream({ articles: count, towns: 400, incidentsPerDay: 40 })
  .slice(0, count)
  .map(({ id, title, text, outlet, publishedAt }): Prepared => {
    const url = `https://outlet.test/${id}`
    const line = JSON.stringify({ url, title, text, outlet, publishedAt })
    const made = prepare(parseJsonLine({ source: url }, line, 1), null, url)
    if (!made) throw new Error('no article')
    return made
  })

await placeInFile()
await placeOnServer()

async function placeInFile(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'))
  const store = await openSqliteStore(join(folder, 'news.db'), {
    access: 'write',
    create: true,
    command: 'bench',
  })
  const placer = createPlacer(store)
  const at = new Date().toISOString()
  const stop = start()
  for (let i = 0; i < count; i += 100)
    await store.write(async (tables) => {
      await tables.articles.lookUp(prepared.slice(i, i + 100).map((each) => cluesOf(each, null)))
      for (const each of prepared.slice(i, i + 100))
        await keepArticle(tables, each, { sourceId: null, at, placer, ages: [] })
      await placer.settle(tables)
    })
  stop('sqlite', () => 0)
  await store.close()
  rmSync(folder, { recursive: true })
}

async function placeOnServer(): Promise<void> {
  const server = await startPostgres({ durable: true })
  const address = await server.createDatabase()
  const { store, work } = await openShared(address, { tends: false })
  const common = { head: { title: null, link: null, self: null }, beside: [] }
  await work.share(async ({ arriving }) => {
    for (let i = 0; i < count; i += 20) {
      const [ticket] = await arriving.open([{ about: `bench${i}` }])
      const entries = prepared.slice(i, i + 20).map((each, position) => {
        const doc: ReadDoc = { origin: { sourceId: null }, entry: null, said: null, prepared: each }
        return { position, isRead: true, doc }
      })
      await arriving.arrive(ticket, common, entries)
    }
  })
  const placing = startPlacing(createPlacer(store))
  const means = { work, clock: { now: () => new Date() }, ages: [], patience: 0 } as never
  const [{ pid }] = await server.run(
    "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid",
  )
  const before = serverSeconds(Number(pid))
  const stop = start()
  for (;;) {
    const lease = await work.placing.take()
    if (!lease || (await placeNext(means, placing, lease)) === 0) break
  }
  stop('postgres', () => serverSeconds(Number(pid)) - before)
  const began = performance.now()
  let entries = 0
  for await (const _ of store.stories.loadWindow('2000', { limit: 20_000 })) entries++
  console.log(JSON.stringify({ loaded: entries, milliseconds: performance.now() - began }))
  await Promise.all([work.close(), store.close()])
  await server.stop()
}

function start() {
  const [clock, cpu] = [performance.now(), process.cpuUsage()]
  return (store: string, ofServer: () => number) => {
    const seconds = (performance.now() - clock) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const own = (user + system) / 1000 / count
    const server = (ofServer() * 1000) / count
    console.log(JSON.stringify({ store, articles: count, perSecond: count / seconds, own, server }))
  }
}
