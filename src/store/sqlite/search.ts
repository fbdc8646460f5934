import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SearchHit } from '../../model/kept.ts'
import { inChunks } from '../sql/chunks.ts'
import { toId } from '../sql/ids.ts'
import type { Rows } from '../sql/rows.ts'
import type { SearchOptions } from '../store.ts'
import { toMatchQuery } from './match-query.ts'
import { MARKS, parseSnippet } from './snippet.ts'

const SHOWN = 20

/** Matches that are ranked; of more, ranking alone would take longer than finding them. */
const MOST_RANKED = 2000

/** A word of the headline counts as much as four of the text. */
const TITLE_WEIGHT = 4

/** Words around a match. */
const SNIPPET_WORDS = 30

/**
 * The articles that have all the words, the best match first. Words that thousands have say little
 * about any one of them: there the headlines that have them come first, then the newest articles.
 * Ranking 100,000 matches took 230 ms of processor time; this takes 5.
 */
export async function searchWords(
  db: Kysely<Rows>,
  words: string,
  { limit = SHOWN, since, outlet }: SearchOptions,
): Promise<readonly SearchHit[]> {
  const queries = toMatchQuery(words)
  if (queries === null) return []
  const filter = filterOf(since, outlet)
  const search: Search = { db, query: queries.anywhere, limit, filter }
  const newest = await findNewest(search, MOST_RANKED + 1)
  if (newest.length <= MOST_RANKED) return loadHits(search, await rank(search))
  const inHeadline = await findNewest({ ...search, query: queries.inHeadline }, limit)
  return loadHits(search, [...new Set([...inHeadline, ...newest])].slice(0, limit))
}

/** The stories of the newest articles that have all the words, each once. */
export async function findStoriesByWords(
  db: Kysely<Rows>,
  words: string,
  limit: number,
): Promise<readonly string[]> {
  const queries = toMatchQuery(words)
  if (queries === null) return []
  const ids = await idsOf(
    db,
    sql`select distinct m.story_id as id from memberships m where m.article_id in (
      select rowid from words where words match ${queries.anywhere} order by rowid desc limit ${limit})`,
  )
  return ids.map((id) => toId('story', id))
}

type Search = {
  readonly db: Kysely<Rows>
  readonly query: string
  readonly limit: number
  readonly filter: { readonly join: RawBuilder<unknown>; readonly where: RawBuilder<unknown> }
}

function filterOf(since: string | undefined, outlet: string | undefined): Search['filter'] {
  if (since === undefined && outlet === undefined) return { join: sql``, where: sql`` }
  return {
    join: sql`join articles on articles.id = words.rowid`,
    where: sql`${since === undefined ? sql`` : sql`and articles.at >= ${since}`}
      ${outlet === undefined ? sql`` : sql`and articles.outlet = ${outlet}`}`,
  }
}

async function findNewest({ db, query, filter }: Search, limit: number): Promise<number[]> {
  return idsOf(
    db,
    sql`select words.rowid as id from words ${filter.join}
      where words match ${query} ${filter.where} order by words.rowid desc limit ${limit}`,
  )
}

async function rank({ db, query, limit, filter }: Search): Promise<number[]> {
  return idsOf(
    db,
    sql`select words.rowid as id from words ${filter.join}
      where words match ${query} ${filter.where}
      order by bm25(words, ${TITLE_WEIGHT}, 1.0), words.rowid desc limit ${limit}`,
  )
}

async function idsOf(db: Kysely<Rows>, query: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`${query}`.execute(db)
  return rows.map(({ id }) => id)
}

type HitRow = {
  id: number
  title: string | null
  outlet: string | null
  doc: string
  story_id: number | null
  snippet: string
}

/** What a list shows of the articles, in the order of their ids. */
async function loadHits({ db, query }: Search, ids: readonly number[]): Promise<SearchHit[]> {
  const hits = new Map<number, SearchHit>()
  for (const some of inChunks(ids)) {
    const { rows } = await sql<HitRow>`
      select a.id, a.title, a.outlet, a.doc, m.story_id, (
        select snippet(words, 1, ${MARKS.open}, ${MARKS.close}, '…', ${SNIPPET_WORDS})
        from words where words match ${query} and rowid = a.id
      ) as snippet
      from articles a left join memberships m on m.article_id = a.id
      where a.id in (${sql.join(some)})`.execute(db)
    for (const row of rows) hits.set(row.id, toHit(row))
  }
  return ids.flatMap((id) => hits.get(id) ?? [])
}

function toHit({ id, title, outlet, doc, story_id, snippet }: HitRow): SearchHit {
  return {
    articleId: toId('article', id),
    title,
    outlet,
    publishedAt: publishedAtOf(doc),
    storyId: story_id === null ? null : toId('story', story_id),
    ...parseSnippet(snippet),
  }
}

function publishedAtOf(doc: string): string | null {
  return JSON.parse(doc).publishedAt ?? null
}
