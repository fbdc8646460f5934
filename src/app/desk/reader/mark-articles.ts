import type { Arrival, ArticleMark, ReaderChange } from '../../../model/reader.ts'
import { freshSince, LOOSE, type ReaderMeans, streamsOf } from './means.ts'
import type { Selection } from './selection.ts'

const NOTHING: ArticleMark = { read: null, starred: false }

/** Marks articles that are there; what says no more than the instants do is not kept. */
export async function markArticles(
  means: ReaderMeans,
  selection: Selection,
  articles: readonly string[],
  change: ReaderChange,
): Promise<void> {
  const arrivals = await locate(means, selection, articles)
  if (arrivals.length === 0) return
  const readTo = new Map(streamsOf(means, selection).map((each) => [each.source, each.readTo]))
  const known = means.mine.articleMarks.find(arrivals.map(({ articleId }) => articleId))
  const changed = arrivals.map(({ articleId, sourceId, at }): [string, ArticleMark] => {
    const before = known.get(articleId) ?? NOTHING
    const isPast = at <= (readTo.get(sourceId) ?? '')
    const read =
      change.read === undefined ? before.read : change.read === isPast ? null : change.read
    return [articleId, { read, starred: change.starred ?? before.starred }]
  })
  const at = means.now()
  means.mine.articleMarks.save(new Map(changed), at.toISOString())
  means.mine.articleMarks.forget(freshSince(at), at.toISOString())
}

/** Marks all articles of sources that came up to an instant as read. */
export async function readArticles(
  means: ReaderMeans,
  selection: Selection,
  until: string,
  isEverything: boolean,
): Promise<void> {
  const { mine, now } = means
  const { articleMarks: marks } = mine
  const kept = await locate(means, selection, marks.listUnread())
  const settled = kept.filter(({ at }) => at <= until)
  const known = marks.find(settled.map(({ articleId }) => articleId))
  const changed = settled.map(({ articleId }): [string, ArticleMark] => [
    articleId,
    { read: null, starred: known.get(articleId)?.starred ?? false },
  ])
  const before = new Map(streamsOf(means, selection).map((each) => [each.source, each.readTo]))
  const later = selection.sources.filter((source) => (before.get(source) ?? '') < until)
  const sources = isEverything ? null : later.map((source) => source ?? LOOSE)
  if (later.length > 0 || changed.length > 0)
    marks.readTo(later.length > 0 ? sources : [], until, new Map(changed), now().toISOString())
}

/** Of articles those that are there, and are of the selection’s sources. */
function locate(
  { store }: ReaderMeans,
  { sources }: Selection,
  articles: readonly string[],
): Promise<readonly Arrival[]> {
  return store.arrivals.list({
    streams: sources.map((source) => ({ source, readTo: '' })),
    ...{ state: 'all', read: [], unread: [], only: articles },
    ...{ order: 'newest', limit: articles.length },
  })
}
