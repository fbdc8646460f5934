import type { Card } from '../../model/desk.ts'
import { cardMaker, listRows, type Row, scoreOf, type TodayMeans, toRows } from './read-today.ts'

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
  means: TodayMeans,
  query: StoriesQuery,
  now: Date,
): Promise<ListedStories> {
  const at = query.after?.at ?? now.toISOString()
  const rows = (await listRows(means, query.since)).filter((row) => isWanted(row, query))
  const places = rows
    .map((row) => ({ row, place: { at, value: sortValue(row, query, at), id: row.story.id } }))
    .sort((a, b) => comparePlaces(a.place, b.place))
  const { after, limit } = query
  const rest = after ? places.filter(({ place }) => comparePlaces(after, place) < 0) : places
  const shown = rest.slice(0, limit)
  const toCard = await cardMaker(
    means,
    shown.map(({ row }) => row),
  )
  const last = rest.length > shown.length ? shown.at(-1) : undefined
  return {
    cards: shown.map(({ row }) => toCard(row)),
    total: rows.length,
    next: last?.place ?? null,
  }
}

/** One story as a list shows it; null where there is none. */
export async function findCard(means: TodayMeans, id: string): Promise<Card | null> {
  const story = await means.store.stories.find(id)
  if (!story) return null
  const [row] = toRows(means, [story])
  return (await cardMaker(means, [row]))(row)
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
