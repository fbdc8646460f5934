import { type Kysely, sql } from 'kysely'
import type { SearchHit } from '../../model/kept.ts'
import type { SearchOptions } from '../store.ts'
import { toId } from './ids.ts'
import { toMatchQuery } from './match-query.ts'
import type { Rows } from './rows.ts'
import { MARKS, parseSnippet } from './snippet.ts'

const SHOWN = 20

/** Words around a match. */
const SNIPPET_WORDS = 30

type HitRow = {
  id: number
  title: string | null
  outlet: string | null
  doc: string
  story_id: number | null
  snippet: string
}

/** The articles that have all the words, the best match first. */
export async function searchWords(
  db: Kysely<Rows>,
  words: string,
  { limit = SHOWN, since, outlet }: SearchOptions,
): Promise<readonly SearchHit[]> {
  const query = toMatchQuery(words)
  if (query === null) return []
  const { rows } = await sql<HitRow>`
    select a.id, a.title, a.outlet, a.doc, m.story_id, f.snippet
    from (
      select words.rowid as id, words.rank as rank,
        snippet(words, 1, ${MARKS.open}, ${MARKS.close}, '…', ${SNIPPET_WORDS}) as snippet
      from words ${since === undefined && outlet === undefined ? sql`` : sql`join articles on articles.id = words.rowid`}
      where words match ${query}
        ${since === undefined ? sql`` : sql`and articles.at >= ${since}`}
        ${outlet === undefined ? sql`` : sql`and articles.outlet = ${outlet}`}
      order by words.rank limit ${limit}
    ) f
    join articles a on a.id = f.id
    left join memberships m on m.article_id = a.id
    order by f.rank, a.id desc`.execute(db)
  return rows.map(toHit)
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
