import type { Arrival, ArticleMark, ReaderChange } from '../../../model/reader.ts'
import { freshSince, LOOSE, type ReaderMeans, streamsOf } from './means.ts'
import type { Selection } from './selection.ts'

/** Marks articles that are there; what says no more than the instants do is not kept. */
export async function markArticles(
  means: ReaderMeans,
  selection: Selection,
  articles: readonly string[],
  change: ReaderChange,
): Promise<void> {
  const arrivals = await locate(means, selection, articles)
  if (arrivals.length === 0) return
  const readTo = new Map(
    (await streamsOf(means, selection)).map((each) => [each.source, each.readTo]),
  )
  const past = new Set(
    arrivals
      .filter(({ sourceId, at }) => at <= (readTo.get(sourceId) ?? ''))
      .map(({ articleId }) => articleId),
  )
  const toMark = ({ read, starred }: ArticleMark, article: string): ArticleMark => ({
    read: change.read === undefined ? read : change.read === past.has(article) ? null : change.read,
    starred: change.starred ?? starred,
  })
  const at = means.now()
  const ids = arrivals.map(({ articleId }) => articleId)
  await means.mine.articleMarks.save(ids, toMark, at.toISOString())
  await means.mine.articleMarks.forget(freshSince(at), at.toISOString())
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
  const kept = await locate(means, selection, await marks.listUnread())
  const settled = kept.filter(({ at }) => at <= until).map(({ articleId }) => articleId)
  const before = new Map(
    (await streamsOf(means, selection)).map((each) => [each.source, each.readTo]),
  )
  const later = selection.sources.filter((source) => (before.get(source) ?? '') < until)
  const sources = isEverything ? null : later.map((source) => source ?? LOOSE)
  if (later.length > 0 || settled.length > 0)
    await marks.readTo(later.length > 0 ? sources : [], until, settled, now().toISOString())
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
