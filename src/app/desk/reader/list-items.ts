import type { ReaderPart, ReaderPlace, ReaderQuery } from '../../../model/reader.ts'
import type { ArrivalScope } from '../../../store/store.ts'
import { type ReaderMeans, streamsOf } from './means.ts'
import type { Selection } from './selection.ts'
import { findStoryRows } from './story-rows.ts'

/** A part of a list: articles by when they came, stories by their last article, mixed. */
export async function listItems(
  means: ReaderMeans,
  selection: Selection,
  query: ReaderQuery,
): Promise<ReaderPart> {
  const { limit, after } = query
  const isBehind = (place: ReaderPlace) =>
    after === undefined || comparePlaces(after, place, query.order) < 0
  const rows = await findStoryRows(means, selection, query)
  const stories = rows.map(({ story }) => ({ at: story.lastAt, id: story.id })).filter(isBehind)
  const both = [...(await listArticles(means, selection, query)), ...stories]
  const sorted = both.sort((a, b) => comparePlaces(a, b, query.order))
  const refs = sorted.slice(0, limit)
  return { refs, next: sorted.length > limit ? (refs.at(-1) ?? null) : null }
}

/** One more than asked for tells whether anything follows. */
async function listArticles(
  means: ReaderMeans,
  selection: Selection,
  { order, limit, after, since, until }: ReaderQuery,
): Promise<ReaderPlace[]> {
  if (selection.sources.length === 0) return []
  const scope = await scopeOf(means, selection)
  const place = after && { at: after.at, articleId: isStory(after.id) ? null : after.id }
  const found = await means.store.arrivals.list({
    ...scope,
    ...{ order, limit: limit + 1 },
    ...(place ? { after: place } : {}),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  })
  return found.map(({ articleId, at }) => ({ at, id: articleId }))
}

/** Which articles a selection has, as far as the person’s own marks say so. */
export async function scopeOf(means: ReaderMeans, selection: Selection): Promise<ArrivalScope> {
  const { articleMarks: marks } = means.mine
  const { read, starred } = selection
  return {
    streams: await streamsOf(means, selection),
    state: read === null ? 'all' : read ? 'read' : 'unread',
    read: read === null ? [] : await marks.listRead(),
    unread: read === null ? [] : await marks.listUnread(),
    ...(starred === true ? { only: await marks.listStarred() } : {}),
    ...(starred === false ? { without: await marks.listStarred() } : {}),
  }
}

/** Of one instant articles stand before stories, each by their numbers. */
function comparePlaces(a: ReaderPlace, b: ReaderPlace, order: ReaderQuery['order']): number {
  const oldestFirst =
    compare(a.at, b.at) ||
    compare(isStory(a.id), isStory(b.id)) ||
    compare(Number(a.id.slice(1)), Number(b.id.slice(1)))
  return order === 'oldest' ? oldestFirst : -oldestFirst
}

function compare<T extends string | number | boolean>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b)
}

export function isStory(id: string): boolean {
  return id.startsWith('s')
}
