import type { SavedSearch } from '../../../model/desk.ts'
import { parseSearch } from '../search/parse-search.ts'
import { choose, toStoryAsk } from '../search/search-rows.ts'
import { findRows, type StoryAsk } from '../today/find-rows.ts'
import type { Row } from '../today/rows.ts'
import { freshSince, type ReaderMeans } from './means.ts'
import type { Selection } from './selection.ts'

/** Stories of a selection. The instants are of their last articles, and of when articles joined them. */
export type StorySpan = { readonly since?: string; readonly until?: string }

/**
 * The stories that a selection has: those that several articles tell, the latest two thousand. What only
 * one article tells is that article. A search and a star bring those of one article as well.
 */
export async function findStoryRows(
  means: ReaderMeans,
  { stories, read, starred }: Pick<Selection, 'stories' | 'read' | 'starred'>,
  { since, until }: StorySpan = {},
): Promise<readonly Row[]> {
  if (stories === 'none') return []
  const fresh = freshSince(means.now())
  const ask: StoryAsk = {
    ...(starred === true ? { ids: await means.mine.states.listMarked('starred') } : {}),
    ...(starred !== true && stories === 'all' ? { since: fresh, minArticles: 2 } : {}),
    ...(since === undefined ? {} : { grownSince: since }),
  }
  const rows =
    typeof stories === 'object' ? await search(means, stories, ask) : await find(means, ask)
  return rows.filter(
    (row) =>
      !row.hidden &&
      (read === null || isRead(row, fresh) === read) &&
      (starred === null || row.starred === starred) &&
      (until === undefined || row.story.lastAt < until),
  )
}

/** As the desk has it; what ended long ago counts as read. */
export function isRead({ isSeen, story }: Row, fresh: string): boolean {
  return isSeen || story.lastAt <= fresh
}

async function find(means: ReaderMeans, ask: StoryAsk): Promise<readonly Row[]> {
  return (await findRows(means, ask)).rows
}

async function search(
  means: ReaderMeans,
  { query }: SavedSearch,
  ask: StoryAsk,
): Promise<readonly Row[]> {
  const { search, problem } = parseSearch(query, means.now())
  // A search of an older program may ask for what this one does not know.
  if (problem !== null) return []
  const rows = await find(means, { ...toStoryAsk(search, means.now()), ...ask })
  return choose(rows, search, means.cache)
}
