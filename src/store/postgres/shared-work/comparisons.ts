import type { CachedComparison } from '../../comparison-cache.ts'
import type { Sql } from './sql.ts'

/** Comparisons in `work.comparisons`: of each story the last one, which any desk can show. */
export async function saveComparison(
  { executeSql }: Sql,
  story: string,
  { key, madeAt, summary, comparison, view, omits }: CachedComparison,
): Promise<void> {
  await executeSql(
    `insert into work.comparisons (story, key, made_at, summary, comparison, view, omits)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (story) do update set key = excluded.key, made_at = excluded.made_at,
       summary = excluded.summary, comparison = excluded.comparison, view = excluded.view,
       omits = excluded.omits`,
    [story, key, madeAt, JSON.stringify(summary), ...[comparison, view, omits].map(toBuffer)],
  )
}

/** Null as well where its key is `known`, so that nobody fetches what is at hand. */
export async function findComparison(
  { executeSql }: Sql,
  story: string,
  known: string | null = null,
): Promise<CachedComparison | null> {
  const { rows } = await executeSql(
    'select * from work.comparisons where story = $1 and key is distinct from $2',
    [story, known],
  )
  const [row] = rows
  if (!row) return null
  const { key, made_at, summary, comparison, view, omits } = row as Record<string, never>
  return { key, madeAt: made_at, summary, comparison, view, omits }
}

export async function removeComparison({ executeSql }: Sql, story: string): Promise<void> {
  await executeSql('delete from work.comparisons where story = $1', [story])
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
