import { type Kysely, sql } from 'kysely'
import type { SearchHit } from '../../model/kept.ts'
import type { SearchOptions } from '../store.ts'
import { toId } from './ids.ts'
import { toMatchQuery } from './match-query.ts'
import type { Rows } from './rows.ts'
import { MARKS, parseSnippet } from './snippet.ts'

const SHOWN = 20

/** Matches that are ranked; older ones of common words are left out. */
const MOST_RANKED = 2000

/** A word of the headline counts as much as four of the text. */
const TITLE_WEIGHT = 4

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

/**
 * The articles that have all the words, the best match first. Of words that thousands have, the
 * newest matches alone are ranked: ranking 100,000 took 230 ms, their newest 2,000 takes 20.
 */
export async function searchWords(
  db: Kysely<Rows>,
  words: string,
  { limit = SHOWN, since, outlet }: SearchOptions,
): Promise<readonly SearchHit[]> {
  const query = toMatchQuery(words)
  if (query === null) return []
  const { rows } = await sql<HitRow>`
    with newest as materialized (
      select words.rowid as id, bm25(words, ${TITLE_WEIGHT}, 1.0) as score
      from words ${since === undefined && outlet === undefined ? NOTHING : JOINED}
      where words match ${query}
        ${since === undefined ? NOTHING : sql`and articles.at >= ${since}`}
        ${outlet === undefined ? NOTHING : sql`and articles.outlet = ${outlet}`}
      order by words.rowid desc limit ${MOST_RANKED}
    ), best as materialized (
      select id, score from newest order by score, id desc limit ${limit}
    )
    select best.id, a.title, a.outlet, a.doc, m.story_id, (
      select snippet(words, 1, ${MARKS.open}, ${MARKS.close}, '…', ${SNIPPET_WORDS})
      from words where words match ${query} and rowid = best.id
    ) as snippet
    from best
    join articles a on a.id = best.id
    left join memberships m on m.article_id = best.id
    order by best.score, best.id desc`.execute(db)
  return rows.map(toHit)
}

const NOTHING = sql``
const JOINED = sql`join articles on articles.id = words.rowid`

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
