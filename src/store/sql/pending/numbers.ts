import type { Kysely } from 'kysely'
import type { Engine, ManyRow } from '../engine.ts'
import type { Rows } from '../rows.ts'

export type NumberedRow = ManyRow & { readonly id: number }

/**
 * The ids that rows will have once they are inserted. Whoever writes has its turn alone, so that nobody else
 * takes one of them.
 */
export function countUp(
  db: Kysely<Rows>,
  engine: Engine,
  table: 'articles' | 'stories',
): () => Promise<number> {
  let last: Promise<number> | null = null
  return () => {
    last = (last ?? engine.many.findLastNumber(db, table)).then((id) => id + 1)
    return last
  }
}

/** Inserts rows that were promised their ids. Throws where the database gives others. */
export async function insertNumbered(
  db: Kysely<Rows>,
  engine: Engine,
  table: 'articles' | 'stories',
  rows: readonly NumberedRow[],
): Promise<void> {
  const ids = await engine.many.insertNumbered(
    db,
    table,
    rows.map(({ id: _, ...row }) => row),
  )
  if (rows.some(({ id }, index) => id !== ids[index]))
    throw new Error(`rows of ${table} have other ids than they were promised`)
}
