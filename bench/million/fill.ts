// Fills an empty database of PostgreSQL with what a stream of 25,000 articles a day leaves there:
//   node bench/million/fill.ts ADDRESS ARTICLES
// Rows are made by the program's own functions and copied; indexes are made after them. Then it asks the
// store whether it finds a fault, and prints a line of JSON: what it took, and what each table takes on disk.
import pg from 'pg'
import { openHomeStore } from '../../src/app/open-home.ts'
import { Lottery } from '../lottery.ts'
import { strip } from './bare-tables.ts'
import { copyInto } from './copy.ts'
import { inventShift, SHIFT } from './invent-shift.ts'
import { planShift, rowsOfArticle, rowsOfSource, rowsOfStory, TABLES } from './rows.ts'

const [address, wanted] = process.argv.slice(2)
const shifts = Math.max(1, Math.round(Number(wanted) / SHIFT))
const started = performance.now()

await (await openHomeStore(address, { access: 'write', create: true, command: 'bench' })).close()
const client = new pg.Client({ connectionString: address })
await client.connect()
const rest = await strip(client)
await copyAll()
const copied = performance.now()
await client.query("set maintenance_work_mem = '1GB'")
for (const statement of rest) await client.query(statement)
for (const table of ['sources', 'articles', 'stories', 'events'])
  await client.query(
    `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
  )
await client.query('vacuum analyze')
await client.query('checkpoint')
const done = performance.now()
const store = await openHomeStore(address, { access: 'read', command: 'bench' })
const faults = await store.check()
await store.close()
const sizes = await client.query<{ name: string; megabytes: number }>(
  `select relname as name, round(pg_total_relation_size(oid) / 1e6)::int as megabytes from pg_class
   where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc`,
)
await client.end()
console.log(
  JSON.stringify({
    articles: shifts * SHIFT,
    copying: (copied - started) / 1000,
    indexing: (done - copied) / 1000,
    faults,
    megabytes: Object.fromEntries(sizes.rows.map(({ name, megabytes }) => [name, megabytes])),
  }),
)

async function copyAll(): Promise<void> {
  const copies = new Map(
    Object.entries(TABLES).map(([table, columns]) => [table, copyInto(address, table, columns)]),
  )
  const base = planShift(inventShift(SHIFT, 1))
  const lottery = new Lottery(7)
  const send = async (rows: ReturnType<typeof rowsOfArticle>) => {
    for (const [table, row] of rows) await copies.get(table)?.add(row)
  }
  await send(rowsOfSource(base))
  for (let shift = 0; shift < shifts; shift++) {
    for (const story of base.stories) await send(rowsOfStory(base, story, shift, shifts))
    for (let nth = 0; nth < base.told.length; nth++)
      await send(rowsOfArticle(base, nth, shift, shifts, lottery))
  }
  for (const copy of copies.values()) await copy.end()
}
