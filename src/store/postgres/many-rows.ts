import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { ManyRow, ManyRows } from '../sql/engine.ts'
import type { Rows } from '../sql/rows.ts'
import { toKept } from './texts.ts'

/** All rows as one value of a statement that stays the same: what costs is the statement, not the row. */
export const manyRows: ManyRows = {
  async insert(db, table, rows, conflict = '') {
    await run(db, rows, (columns) => `${insertInto(table, columns)} ${conflict}`)
  },
  insertNumbered: async (db, table, rows) =>
    (await run(db, rows, (columns) => `${insertInto(table, columns)} returning id`)).map(
      ({ id }) => id,
    ),
  async update(db, table, rows) {
    await run(
      db,
      rows,
      (columns) => `update ${table} as old
        set ${columns.flatMap((each) => (each === 'id' ? [] : `${each} = new.${each}`)).join(', ')}
        from ${given(table)} as new where old.id = new.id`,
    )
  },
  async remove(db, table, rows) {
    await run(
      db,
      rows,
      (columns) => `delete from ${table} as old using ${given(table)} as gone
        where ${columns.map((column) => `old.${column} = gone.${column}`).join(' and ')}`,
    )
  },
  async findLastNumber(db, table) {
    const { rows } = await sql<{ last: number | null }>`
      select pg_sequence_last_value(pg_get_serial_sequence(${table}, 'id')::regclass) as last`.execute(
      db,
    )
    return rows[0].last ?? 0
  },
}

/** The rows that are handed over, with the types of the table's columns. */
const given = (table: string) => `json_populate_recordset(null::${table}, $1)`

const insertInto = (table: string, columns: readonly string[]) =>
  `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from ${given(table)}`

async function run(
  db: Kysely<Rows>,
  rows: readonly ManyRow[],
  toStatement: (columns: readonly string[]) => string,
): Promise<{ id: number }[]> {
  const results: { id: number }[] = []
  for (const some of inBites(rows)) {
    const text = toStatement(Object.keys(some[0]))
    const done = await db.executeQuery<{ id: number }>(CompiledQuery.raw(text, [toJson(some)]))
    results.push(...done.rows)
  }
  return results
}

/** Letters of one statement; a batch of the longest articles is more than one value can hold. */
const MOST_LETTERS = 8_000_000

function* inBites(rows: readonly ManyRow[]): Generator<readonly ManyRow[]> {
  let from = 0
  let letters = 0
  for (const [index, row] of rows.entries()) {
    const own = Object.values(row).reduce<number>(
      (sum, value) => sum + (typeof value === 'string' ? value.length : 8),
      0,
    )
    if (index > from && letters + own > MOST_LETTERS) {
      yield rows.slice(from, index)
      from = index
      letters = 0
    }
    letters += own
  }
  if (from < rows.length) yield rows.slice(from)
}

/** As bytes, for the texts in it are written as they are kept already. */
function toJson(rows: readonly ManyRow[]): Buffer {
  return Buffer.from(JSON.stringify(rows, (_, value) => toText(value)))
}

/** Half a character is no text to PostgreSQL; where it stands alone the driver replaces it in the same way. */
const HALF = /\p{Surrogate}/gu

function toText(value: unknown): unknown {
  const kept = toKept(value)
  return typeof kept === 'string' ? kept.replace(HALF, '\ufffd') : kept
}
