import { createHash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Rows } from '../sql/rows.ts'
import type { MovedTable } from './tables.ts'

export type Row = Readonly<Record<string, unknown>>

/** Stands among what was looked at last while a move is under way; it says from where. */
export const MARK = 'moved from'

const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))

/** The rows behind one, in the order of their key. */
async function readPage(
  db: Kysely<Rows>,
  { name, key, columns, batch }: MovedTable,
  last: Row | undefined,
): Promise<readonly Row[]> {
  const behind = last
    ? sql`where (${list(key)}) > (${sql.join(key.map((each) => last[each]))})`
    : sql``
  const { rows } = await sql<Row>`select ${list(columns)} from ${sql.table(name)} ${behind}
    order by ${list(key)} limit ${batch}`.execute(db)
  return rows.map(toPlain)
}

/** SQLite knows no other yes and no than 1 and 0. */
function toPlain(row: Row): Row {
  if (!Object.values(row).some((value) => typeof value === 'boolean')) return row
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? Number(value) : value,
    ]),
  )
}

/** All rows behind one, page by page; what marks a move is none. */
export async function* readPages(
  db: Kysely<Rows>,
  table: MovedTable,
  last?: Row,
): AsyncGenerator<readonly Row[]> {
  for (let from = last; ; ) {
    const rows = await readPage(db, table, from)
    const own = rows.filter(({ name }) => table.name !== 'looks' || name !== MARK)
    if (own.length > 0) yield own
    if (rows.length < table.batch) return
    from = rows.at(-1)
  }
}

/** The last row that was copied; undefined where none was. */
export async function findLast(db: Kysely<Rows>, table: MovedTable): Promise<Row | undefined> {
  const { name, key } = table
  const order = sql.join(key.map((each) => sql`${sql.ref(each)} desc`))
  const without = name === 'looks' ? sql`where name <> ${MARK}` : sql``
  const { rows } = await sql<Row>`select ${list(key)} from ${sql.table(name)} ${without}
    order by ${order} limit 1`.execute(db)
  return rows[0]
}

export async function insertRows(
  db: Kysely<Rows>,
  { name, columns }: MovedTable,
  rows: readonly Row[],
  how: RawBuilder<unknown> = sql``,
): Promise<void> {
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
  await sql`insert into ${sql.table(name)} (${list(columns)}) ${how}
    values ${sql.join(values)}`.execute(db)
}

/** How many rows a table has, and a hash of all that is in them. */
export type Sum = { readonly rows: number; readonly sha256: string }

export async function sumUp(db: Kysely<Rows>, table: MovedTable): Promise<Sum> {
  const hash = createHash('sha256')
  let count = 0
  for await (const rows of readPages(db, table)) {
    count += rows.length
    for (const row of rows)
      hash.update(`${JSON.stringify(table.columns.map((each) => row[each]))}\n`)
  }
  return { rows: count, sha256: hash.digest('hex') }
}
