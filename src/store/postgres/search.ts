import { type Kysely, sql } from 'kysely'
import type { SearchHit } from '../../model/kept.ts'
import { inChunks } from '../sql/chunks.ts'
import { toId } from '../sql/ids.ts'
import type { Rows } from '../sql/rows.ts'
import { parseTyped } from '../sql/typed-terms.ts'
import type { SearchOptions } from '../store.ts'
import { type Filter, findNewest, type Search } from './find-newest.ts'
import { toPhrases } from './words/find-terms.ts'
import { makeSnippet } from './words/snippet.ts'
import { toTsQuery } from './words/ts-query.ts'

const SHOWN = 20

/** Matches that are ranked. Each is read from its own place on the disk: in a million articles that is what takes time. */
const MOST_RANKED = 500

/** What a word counts where it stands, from the text to the headline. */
const WEIGHTS = '{0.25,0.25,0.25,1}'

/**
 * As SQLite's search: the same articles are found. Of many that have the words the newest are shown, before
 * them those of the newest whose headline has them.
 */
export async function searchWords(
  db: Kysely<Rows>,
  words: string,
  { limit = SHOWN, since, outlet }: SearchOptions,
): Promise<readonly SearchHit[]> {
  const search = toSearch(db, words, { since, outlet })
  if (search === null) return []
  const most = Math.max(limit, MOST_RANKED + 1)
  const newest = await findNewest(search, { most, enough: limit })
  if (newest.length <= MOST_RANKED) return loadHits(search, await rank(search, newest, limit))
  const inHeadline = await chooseInHeadline(search, newest, limit)
  return loadHits(search, [...new Set([...inHeadline, ...newest])].slice(0, limit))
}

/** The stories of the newest articles that have all the words, each once. */
export async function findStoriesByWords(
  db: Kysely<Rows>,
  words: string,
  limit: number,
): Promise<readonly string[]> {
  const search = toSearch(db, words, {})
  if (search === null) return []
  const articles = await findNewest(search, { most: limit, enough: limit })
  const rows = await db
    .selectFrom('memberships')
    .select('story_id')
    .distinct()
    .where(sql<boolean>`article_id = any(${articles}::bigint[])`)
    .execute()
  return rows.map(({ story_id }) => toId('story', story_id))
}

function toSearch(db: Kysely<Rows>, words: string, filter: Filter): Search | null {
  const typed = parseTyped(words)
  const phrases = typed && toPhrases(typed)
  const query = phrases && toTsQuery(phrases)
  return phrases && query && { db, phrases, query, filter }
}

/** Those of the newest matches whose headline has the words, the newest first. */
async function chooseInHeadline({ db, query }: Search, ids: readonly number[], limit: number) {
  const { rows } = await sql<{ id: number }>`
    select article_id as id from words
    where article_id = any(${ids}::bigint[]) and vector @@ ${query.inHeadline}::tsquery
    order by article_id desc limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

async function rank({ db, query }: Search, ids: readonly number[], limit: number) {
  const { rows } = await sql<{ id: number }>`
    select article_id as id from words where article_id = any(${ids}::bigint[])
    order by ts_rank(${WEIGHTS}::real[], vector, ${query.anywhere}::tsquery) desc, article_id desc
    limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** What a list shows of the articles, in the order of their ids. */
async function loadHits({ db, phrases }: Search, ids: readonly number[]): Promise<SearchHit[]> {
  const hits = new Map<number, SearchHit>()
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('articles')
      .leftJoin('memberships', 'memberships.article_id', 'articles.id')
      .select(['articles.id', 'title', 'outlet', 'doc', 'text', 'memberships.story_id'])
      .where('articles.id', 'in', some)
      .execute()
    for (const { id, title, outlet, doc, text, story_id } of rows)
      hits.set(id, {
        articleId: toId('article', id),
        title,
        outlet,
        publishedAt: publishedAtOf(doc),
        storyId: story_id === null ? null : toId('story', story_id),
        ...makeSnippet(text, phrases.wanted),
      })
  }
  return ids.flatMap((id) => hits.get(id) ?? [])
}

function publishedAtOf(doc: string): string | null {
  return JSON.parse(doc).publishedAt ?? null
}
