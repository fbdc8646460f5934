import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Rows } from '../sql/rows.ts'
import { matches, type Phrases } from './words/find-terms.ts'
import type { TsQuery } from './words/ts-query.ts'

export type Filter = { readonly join: RawBuilder<unknown>; readonly where: RawBuilder<unknown> }

export type Search = {
  readonly db: Kysely<Rows>
  readonly phrases: Phrases
  readonly query: TsQuery
  readonly filter: Filter
}

/** Articles of one slice of the index `words_recent`, which is made of this very expression. */
const SLICE = 2500
const SLICE_OF = sql`array[(words.article_id / ${sql.lit(SLICE)})::integer]`

/** How many times as many articles are looked at next, at most: it may be that the word was in the news once. */
const GROWTH = 8

/** More than so many articles are not looked at for a better choice, once there is enough to show. */
const MOST_CHECKED = 40_000

export type Wanted = {
  /** Matches that are looked for. */
  readonly most: number
  /** Enough of them, where each has to be checked in its places of words, as phrases have. */
  readonly enough: number
}

/**
 * The newest matches, the newest first. They are looked for in the latest articles, then in as many earlier
 * ones as it takes by how many there were: a word that half a million have is read of the last few thousand
 * alone, a rare one of all.
 */
export async function findNewest(search: Search, { most, enough }: Wanted): Promise<number[]> {
  const { rows } = await sql<{
    id: number | null
  }>`select max(article_id) as id from words`.execute(search.db)
  const last = rows[0].id ?? 0
  const hasPhrases = search.query.rough !== null
  const found: Match[] = []
  // The latest slice may have just begun.
  let [slice, size] = [Math.floor(last / SLICE), 2]
  while (size <= slice) {
    const slices = Array.from({ length: size }, (_, nth) => slice - nth)
    const within = sql`and ${SLICE_OF} && ${slices}::integer[]`
    found.push(...(await findIn(search, within, most - found.length)))
    if (found.length >= most) return leaveRight(search, found)
    slice -= size
    const looked = last - (slice + 1) * SLICE
    if (hasPhrases && found.length >= enough && looked >= MOST_CHECKED)
      return leaveRight(search, found)
    const missing = ((most - found.length) / Math.max(1, found.length)) * looked * 1.5
    size = Math.ceil(Math.min(looked * GROWTH, Math.max(looked, missing)) / SLICE)
  }
  return leaveRight(search, await findIn(search, sql``, most))
}

type Match = { readonly id: number; readonly rough: boolean }

/** To be sorted by a sum, the rows cannot come in that order, one after the other, from the first on. */
async function findIn(search: Search, within: RawBuilder<unknown>, limit: number) {
  const { db, query, filter } = search
  const exact = sql`words.vector @@ ${query.anywhere}::tsquery`
  const match =
    query.rough === null
      ? exact
      : sql`words.vector @@ ${query.rough}::tsquery and (words.rough or ${exact})`
  const { rows } = await sql<Match>`
    select words.article_id as id, words.rough from words ${filter.join}
    where ${match} ${within} ${filter.where} order by words.article_id + 0 desc limit ${limit}`.execute(
    db,
  )
  return rows
}

/** Without those so long that the places of their words are not kept, and that do not match after all. */
async function leaveRight({ db, phrases, query }: Search, found: readonly Match[]) {
  const right: number[] = []
  for (const { id, rough } of found)
    if (query.rough === null || !rough || (await isRight(db, id, phrases))) right.push(id)
  return right
}

async function isRight(db: Kysely<Rows>, id: number, phrases: Phrases): Promise<boolean> {
  const { title, text } = await db
    .selectFrom('articles')
    .select(['title', 'text'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return matches([title ?? '', text], phrases)
}
