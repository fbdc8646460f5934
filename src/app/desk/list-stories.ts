import type { Card } from '../../model/desk.ts'
import type { SearchMeans } from './search/search-kept.ts'
import { choose, toSearch, toStoryAsk } from './search/search-rows.ts'
import { toCards } from './today/cards.ts'
import { findRows } from './today/find-rows.ts'
import { type Row, scoreOf, type TodayMeans, toRows } from './today/rows.ts'

/** Which stories are listed, and in which order. */
export type StoriesQuery = {
  /** ISO 8601 instants: the last article is not before, or before. */
  readonly since?: string
  readonly until?: string
  readonly minWitnesses?: number
  /** Those whose accounts differ in what cannot all hold. */
  readonly differs?: boolean
  /** Those that several articles tell, all from one origin. */
  readonly oneOrigin?: boolean
  /** Those that an outlet tells, or that name someone or a place. */
  readonly outlet?: string
  readonly person?: string
  readonly place?: string
  /** As typed into the box that searches: words and filters. */
  readonly q?: string
  readonly unseen?: boolean
  readonly saved?: boolean
  /** `rank`: as Today has them. `latest`: the last article first. */
  readonly sort: 'rank' | 'latest'
  readonly limit: number
  /** Where the list goes on: the last story before, and what it was sorted by. */
  readonly after?: ListPlace
}

export type ListPlace = {
  /** The instant that the list's first part was ranked at: the order stays while it is read. */
  readonly at: string
  readonly value: number
  readonly id: string
}

export type ListedStories = {
  readonly cards: readonly Card[]
  /** All that the query finds, not only this part. */
  readonly total: number
  /** Null where nothing follows. */
  readonly next: ListPlace | null
}

/** The stories that a query finds, part by part. Hidden ones are left out. */
export async function listStories(
  means: SearchMeans,
  query: StoriesQuery,
  now: Date,
): Promise<ListedStories> {
  const at = query.after?.at ?? now.toISOString()
  const search = toSearch(query, now)
  const ask = { ...(query.since && { since: query.since }), ...toStoryAsk(search, now) }
  const { rows: found } = await findRows(means, ask)
  const rows = choose(found, search, means.cache).filter((row) => isWanted(row, query))
  const places = rows
    .map((row) => ({ row, place: { at, value: sortValue(row, query, at), id: row.story.id } }))
    .sort((a, b) => comparePlaces(a.place, b.place))
  const { after, limit } = query
  const rest = after ? places.filter(({ place }) => comparePlaces(after, place) < 0) : places
  const shown = rest.slice(0, limit)
  const cards = await toCards(
    means,
    shown.map(({ row }) => row),
  )
  const last = rest.length > shown.length ? shown.at(-1) : undefined
  return {
    cards,
    total: rows.length,
    next: last?.place ?? null,
  }
}

/** One story as a list shows it; null where there is none. */
export async function findCard(means: TodayMeans, id: string): Promise<Card | null> {
  const story = await means.store.stories.find(id)
  if (!story) return null
  const [row] = await toRows(means, [story])
  const [card] = await toCards(means, [row])
  return card
}

function isWanted({ story, witnesses, hard, isSeen, starred, hidden }: Row, query: StoriesQuery) {
  const { until, minWitnesses = 1, differs, oneOrigin, unseen, saved } = query
  return (
    !hidden &&
    witnesses >= minWitnesses &&
    (until === undefined || story.lastAt < until) &&
    (!differs || hard > 0) &&
    (!oneOrigin || (witnesses === 1 && story.articles > 1)) &&
    (!unseen || !isSeen) &&
    (!saved || starred)
  )
}

function sortValue(row: Row, { sort }: StoriesQuery, at: string): number {
  return sort === 'rank' ? scoreOf(row, new Date(at)) : Date.parse(row.story.lastAt)
}

/** The greater value first; of equal ones the later story. */
function comparePlaces(a: ListPlace, b: ListPlace): number {
  return b.value - a.value || numberOf(b.id) - numberOf(a.id)
}

/** Ids are numbered as stories are opened. */
const numberOf = (id: string) => Number(id.slice(1))
