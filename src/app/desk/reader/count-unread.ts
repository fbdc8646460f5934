import type { UnreadCount } from '../../../model/reader.ts'
import { scopeOf } from './list-items.ts'
import { LOOSE, type ReaderMeans } from './means.ts'
import type { Selection } from './selection.ts'
import { findStoryRows } from './story-rows.ts'

/** What is unread of each feed; those of which all is read are left out. */
export async function countUnread(
  means: ReaderMeans,
  everything: Selection,
): Promise<readonly UnreadCount[]> {
  const unread: Selection = { ...everything, read: false }
  const articles = await means.store.arrivals.countUnread(await scopeOf(means, unread))
  const stories = await findStoryRows(means, unread)
  const counts = articles.map(({ sourceId, ...counted }) => ({
    feed: sourceId ?? LOOSE,
    ...counted,
  }))
  const newest =
    stories
      .map(({ story }) => story.lastAt)
      .sort()
      .at(-1) ?? null
  const told = { feed: 'stories', count: stories.length, newest }
  return [...counts, told].filter(({ count }) => count > 0)
}
