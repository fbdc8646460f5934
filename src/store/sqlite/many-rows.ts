import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { ManyRow, ManyRows } from '../sql/engine.ts'
import type { Rows } from '../sql/rows.ts'

/** Row by row: a statement that is compiled already costs less than one that names all the rows. */
export const manyRows: ManyRows = {
  insert: (db, table, rows, conflict = '') =>
    each(db, rows, (columns) => `${insertInto(table, columns)} ${conflict}`),
  async insertNumbered(db, table, rows) {
    const ids: number[] = []
    for (const row of rows) {
      const text = `${insertInto(table, Object.keys(row))} returning id`
      const done = await db.executeQuery<{ id: number }>(CompiledQuery.raw(text, valuesOf(row)))
      ids.push(...done.rows.map(({ id }) => id))
    }
    return ids
  },
  update: (db, table, rows) =>
    each(db, rows, (columns) => {
      const others = pairs(columns).filter((pair) => !pair.startsWith('id ='))
      return `update ${table} set ${others.join(', ')} where id = ?${columns.indexOf('id') + 1}`
    }),
  remove: (db, table, rows) =>
    each(db, rows, (columns) => `delete from ${table} where ${pairs(columns).join(' and ')}`),
  async findLastNumber(db, table) {
    const { rows } = await sql<{ last: number }>`select max(
      coalesce((select seq from sqlite_sequence where name = ${table}), 0),
      coalesce((select max(id) from ${sql.table(table)}), 0)) as last`.execute(db)
    return rows[0].last
  },
}

async function each(
  db: Kysely<Rows>,
  rows: readonly ManyRow[],
  toText: (columns: readonly string[]) => string,
): Promise<void> {
  const [first] = rows
  if (!first) return
  const text = toText(Object.keys(first))
  for (const row of rows) await db.executeQuery(CompiledQuery.raw(text, valuesOf(row)))
}

const valuesOf = (row: ManyRow) => Object.values(row)

const insertInto = (table: string, columns: readonly string[]) =>
  `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`

const pairs = (columns: readonly string[]) =>
  columns.map((column, index) => `${column} = ?${index + 1}`)
