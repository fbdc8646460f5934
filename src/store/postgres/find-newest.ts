import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Rows } from '../sql/rows.ts'
import type { SearchOptions } from '../store.ts'
import { matches, type Phrases } from './words/find-terms.ts'
import type { TsQuery } from './words/ts-query.ts'

export type Filter = Pick<SearchOptions, 'since' | 'outlet'>

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

/** More than so many are not looked at for a better choice, once there is enough to show, where each match costs. */
const MOST_CHECKED = 40_000

/** Articles of an outlet that are all looked at. */
const SMALL_OUTLET = 3000

export type Wanted = {
  /** Matches that are looked for. */
  readonly most: number
  /** Enough of them where each has to be checked: of phrases the places, of filters the article. */
  readonly enough: number
}

/**
 * The newest matches, the newest first. They are looked for in the latest articles, then in as many earlier
 * ones as it takes by how many there were: a word that half a million have is read of the last few thousand
 * alone, a rare one of all.
 */
export async function findNewest(search: Search, wanted: Wanted): Promise<number[]> {
  const own = await listSmallOutlet(search)
  if (own === null) return leaveRight(search, await findBackwards(search, wanted))
  const within = sql`and words.article_id = any(${own}::bigint[])`
  return leaveRight(search, await findIn(search, within, wanted.most))
}

async function findBackwards(search: Search, { most, enough }: Wanted): Promise<Match[]> {
  const { db, query, filter } = search
  const last = await findLast(db)
  const isChecked =
    query.rough !== null || filter.since !== undefined || filter.outlet !== undefined
  const found: Match[] = []
  const findFrom = async (lowest: number, highest: number) => {
    const slices = Array.from({ length: highest - lowest + 1 }, (_, nth) => lowest + nth)
    const within = sql`and ${SLICE_OF} && ${slices}::integer[]`
    found.push(...(await findIn(search, within, most - found.length)))
  }
  // The latest slice may have just begun.
  let [slice, size, lowest] = [Math.floor(last / SLICE), 2, 0]
  while (size <= slice - lowest) {
    await findFrom(slice - size + 1, slice)
    if (found.length >= most) return found
    slice -= size
    const looked = last - (slice + 1) * SLICE
    if (isChecked && found.length >= enough && looked >= MOST_CHECKED) return found
    if (filter.since !== undefined && lowest === 0)
      lowest = Math.floor(((await findFirst(db, filter.since)) ?? last) / SLICE)
    const missing = ((most - found.length) / Math.max(1, found.length)) * looked * 1.5
    size = Math.ceil(Math.min(looked * GROWTH, Math.max(looked, missing)) / SLICE)
  }
  if (lowest === 0) return findIn(search, sql``, most)
  if (lowest <= slice) await findFrom(lowest, slice)
  return found
}

async function findLast(db: Kysely<Rows>): Promise<number> {
  const { rows } = await sql<{ id: number | null }>`select max(id) as id from articles`.execute(db)
  return rows[0].id ?? 0
}

/** The first article of an instant or later; of a sum, so that it is not looked for from the first row on. */
async function findFirst(db: Kysely<Rows>, since: string): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`
    select min(id + 0) as id from articles where at >= ${since}`.execute(db)
  return rows[0].id
}

/** The articles of the outlet that is asked for, where they are few; else null. */
async function listSmallOutlet({ db, filter: { outlet } }: Search): Promise<number[] | null> {
  if (outlet === undefined) return null
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('outlet', '=', outlet)
    .limit(SMALL_OUTLET + 1)
    .execute()
  return rows.length > SMALL_OUTLET ? null : rows.map(({ id }) => id)
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
  const { join, where } = toConditions(filter)
  const { rows } = await sql<Match>`
    select words.article_id as id, words.rough from words ${join}
    where ${match} ${within} ${where} order by words.article_id + 0 desc limit ${limit}`.execute(db)
  return rows
}

function toConditions({ since, outlet }: Filter) {
  if (since === undefined && outlet === undefined) return { join: sql``, where: sql`` }
  return {
    join: sql`join articles on articles.id = words.article_id`,
    where: sql`${since === undefined ? sql`` : sql`and articles.at >= ${since}`}
      ${outlet === undefined ? sql`` : sql`and articles.outlet = ${outlet}`}`,
  }
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
