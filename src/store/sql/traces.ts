import { type Kysely, sql } from 'kysely'
import type { Engine } from './engine.ts'
import type { Rows } from './rows.ts'

/** Articles with the traces of one that are worth looking at. */
const MOST_ALIKE = 20

/** How many traces of one article another has. */
export type Shared = { readonly article: number; readonly count: number }

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

/** All traces that an article has. */
export async function listTraces(db: Kysely<Rows>, article: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('traces')
    .select('trace')
    .where('article_id', '=', article)
    .execute()
  return rows.map(({ trace }) => trace)
}

/** For each list of traces the articles that have some of them: the first of many. */
export async function loadAlike(
  db: Kysely<Rows>,
  engine: Engine,
  lists: readonly (readonly string[])[],
): Promise<readonly (readonly Shared[])[]> {
  const pairs = lists.flatMap((traces, index) =>
    [...new Set(traces)].map((trace) => [index, trace] as const),
  )
  const found = lists.map((): Shared[] => [])
  if (pairs.length === 0) return found
  const { rows } = await sql<Shared & { readonly list: number }>`
    select list, article, count from (
      select wanted.number as list, traces.article_id as article, count(*) as count,
        row_number() over (
          partition by wanted.number order by count(*) desc, traces.article_id desc
        ) as place
      from ${engine.pairsOf(pairs)} as wanted join traces on traces.trace = wanted.text
      group by wanted.number, traces.article_id
    ) as alike where place <= ${MOST_ALIKE} order by list, place`.execute(db)
  for (const { list, article, count } of rows) found[list].push({ article, count })
  return found
}

/** Those with the most traces first, then the newest. */
export function firstAlike(shared: readonly Shared[]): readonly number[] {
  return shared
    .toSorted((a, b) => b.count - a.count || b.article - a.article)
    .slice(0, MOST_ALIKE)
    .map(({ article }) => article)
}
