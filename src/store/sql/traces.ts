import { type Kysely, sql } from 'kysely'
import type { Rows } from './rows.ts'

/** Articles with the traces of one that are worth looking at. */
const MOST_ALIKE = 20

/** Keeps what an article may be known again by; traces of earlier versions stay. */
export async function addTraces(
  db: Kysely<Rows>,
  article: number,
  traces: readonly string[],
): Promise<void> {
  if (traces.length === 0) return
  await db
    .insertInto('traces')
    .values(traces.map((trace) => ({ trace, article_id: article })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The articles that have some of the traces: those with the most first, then the newest. */
export async function findByTraces(
  db: Kysely<Rows>,
  traces: readonly string[],
): Promise<readonly number[]> {
  if (traces.length === 0) return []
  const rows = await db
    .selectFrom('traces')
    .select('article_id')
    .where('trace', 'in', traces)
    .groupBy('article_id')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('article_id', 'desc')
    .limit(MOST_ALIKE)
    .execute()
  return rows.map(({ article_id }) => article_id)
}
