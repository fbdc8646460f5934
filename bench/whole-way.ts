// What an article costs on its whole way, asked of a server of this machine, read and placed:
//   node bench/whole-way.ts ARTICLES
// First `refresh` into a file and `work` in PostgreSQL, then each kind of work by itself. Prints a line of JSON
// for each: articles a second by the clock, and for one article the milliseconds of processor time of the
// program (all its threads) and of PostgreSQL, the statements, the rows and the bytes sent, had back and
// written to its log. What a process takes that finds nothing to do is taken off. `refresh` counts accounts,
// too, which among workers is a part of comparing.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../src/app/package-root.ts'
import { startPostgres } from '../test/postgres/start-postgres.ts'
import { startNews } from '../test/shared-work/start-news.ts'
import { measureProcess, type Taken } from './measure-process.ts'
import { COUNTING, countStatements, readCosts, type ServerCosts } from './server-costs.ts'

const PROGRAM = join(packageRoot(), 'dist', 'synoptic.js')
const given = Number(process.argv[2] ?? 2000)

execFileSync(process.execPath, [join(packageRoot(), 'scripts', 'build.mjs')], { stdio: 'ignore' })
const home = mkdtempSync(join(tmpdir(), 'synoptic-bench-'))
const server = await startPostgres({ durable: true, settings: COUNTING })
await using news = await startNews({ articles: given, hosts: 16, slowest: 3 })
news.goOn()
const count = news.told()
const env = (database: string) => ({
  SYNOPTIC_HOME: home,
  SYNOPTIC_DATABASE: database,
  SYNOPTIC_ALLOW_PRIVATE_HOSTS: '127.0.0.0/8',
  SYNOPTIC_DELAY: '0',
})
const list = join(home, 'list.opml')
writeFileSync(list, renderList(news.feeds))
try {
  await refreshIntoFile()
  await workOnServer([['fetch,read-page,visit,place'], ['compare']])
  await workOnServer([['fetch'], ['read-page'], ['place'], ['compare']])
} finally {
  await server.stop()
  rmSync(home, { recursive: true })
}

async function refreshIntoFile(): Promise<void> {
  const own = env(join(home, 'news.db'))
  await measureProcess([PROGRAM, 'add', list], { env: own })
  const taken = await measureProcess([PROGRAM, 'refresh', '--quiet'], { env: own })
  tell(
    'refresh, SQLite',
    taken,
    await measureProcess([PROGRAM, 'refresh', '--quiet'], { env: own }),
  )
}

async function workOnServer(parts: readonly (readonly string[])[]): Promise<void> {
  const address = await server.createDatabase()
  const means = { env: env(address), port: server.port }
  await measureProcess([PROGRAM, 'init'], means)
  await countStatements(server, address)
  await measureProcess([PROGRAM, 'add', list], means)
  const work = async (kinds: string) => {
    const before = await readCosts(server, address)
    const taken = await measureProcess(
      [PROGRAM, 'work', '--once', '--quiet', '--kinds', kinds],
      means,
    )
    return { taken, costs: minus(await readCosts(server, address), before) }
  }
  const idle = await work('compare')
  for (const [kinds] of parts) {
    const { taken, costs } = await work(kinds)
    tell(`work, ${kinds}`, taken, idle.taken, minus(costs, idle.costs))
  }
}

function minus(one: ServerCosts, other: ServerCosts): ServerCosts {
  const [cpu, statements] = [one.cpu - other.cpu, one.statements - other.statements]
  return { cpu, statements, rows: one.rows - other.rows, log: one.log - other.log }
}

function tell(name: string, taken: Taken, idle: Taken, costs?: ServerCosts): void {
  const each = (sum: number) => Math.round((sum / count) * 100) / 100
  const program = each((taken.cpu - idle.cpu) * 1000)
  const line = {
    name,
    articles: count,
    perSecond: Math.round(count / (taken.elapsed - idle.elapsed)),
    program,
    ...(costs && {
      server: each(costs.cpu * 1000),
      statements: each(costs.statements),
      rows: each(costs.rows),
      sent: each(taken.sent - idle.sent),
      received: each(taken.received - idle.received),
      log: each(costs.log),
    }),
  }
  console.log(JSON.stringify(line))
}

function renderList(feeds: readonly string[]): string {
  const outlines = feeds.map((feed) => `<outline xmlUrl="${feed}"/>`)
  return `<opml version="2.0"><body>${outlines.join('')}</body></opml>`
}
