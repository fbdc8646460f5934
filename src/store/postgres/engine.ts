import { sql } from 'kysely'
import type { Engine } from '../sql/engine.ts'
import { createArrivalTable } from './arrival-table.ts'
import { manyRows } from './many-rows.ts'
import { findStoriesByWords, searchWords } from './search.ts'
import { toKept } from './texts.ts'
import { toVector } from './words/vector.ts'

/** What PostgreSQL does in a way of its own. */
export const postgres: Engine = {
  rowsOf: (numbers) => sql`(select unnest(${numbers}::bigint[]))`,
  textsOf: (texts) => sql`(select unnest(${texts.map(toKept)}::text[]))`,
  pairsOf: (pairs) => sql`(select number, text from unnest(
    ${pairs.map(([number]) => number)}::bigint[], ${pairs.map(([, text]) => toKept(text))}::text[]
  ) as pairs (number, text))`,
  many: manyRows,
  async keepWords(db, articles) {
    const rows = articles.map(({ id, ...words }) => ({ article_id: id, ...toVector(words) }))
    const replace = 'rough = excluded.rough, vector = excluded.vector'
    await manyRows.insert(db, 'words', rows, `on conflict (article_id) do update set ${replace}`)
  },
  search: searchWords,
  findStoriesByWords,
  createArrivalTable,
}
