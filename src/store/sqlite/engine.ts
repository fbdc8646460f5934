import { sql } from 'kysely'
import type { Engine } from '../sql/engine.ts'
import { createArrivalTable } from './arrival-table.ts'
import { manyRows } from './many-rows.ts'
import { findStoriesByWords, searchWords } from './search.ts'

/** What SQLite does in a way of its own. Triggers keep the index of words. */
export const sqlite: Engine = {
  rowsOf: (numbers) => sql`(select value from json_each(${JSON.stringify(numbers)}))`,
  textsOf: (texts) => sql`(select value from json_each(${JSON.stringify(texts)}))`,
  pairsOf: (pairs) =>
    sql`(select value ->> 0 as number, value ->> 1 as text from json_each(${JSON.stringify(pairs)}))`,
  many: manyRows,
  keepWords: () => Promise.resolve(),
  search: searchWords,
  findStoriesByWords,
  createArrivalTable,
}
