import { sql } from 'kysely'
import type { Engine } from '../sql/engine.ts'
import { createArrivalTable } from './arrival-table.ts'
import { findStoriesByWords, searchWords } from './search.ts'
import { toVector } from './words/vector.ts'

/** What PostgreSQL does in a way of its own. */
export const postgres: Engine = {
  rowsOf: (numbers) => sql`(select unnest(${numbers}::bigint[]))`,
  async keepWords(db, article, words) {
    const { vector, rough } = toVector(words)
    await sql`insert into words (article_id, rough, vector)
      values (${article}, ${rough}, ${vector}::tsvector)
      on conflict (article_id) do update set rough = excluded.rough, vector = excluded.vector`.execute(
      db,
    )
  },
  search: searchWords,
  findStoriesByWords,
  createArrivalTable,
}
