import type { Store } from '../../store/store.ts'
import { type FeedList, listFeeds } from './known-feeds.ts'

/** Follows the feeds of lists, without asking them; says how many were not followed before. */
export function addKnown(store: Store, lists: readonly FeedList[], at: string): Promise<number> {
  const feeds = lists.flatMap((list) => listFeeds(list).map((feed) => ({ list, ...feed })))
  return store.write(async (tables) => {
    let count = 0
    for (const { list, outlet, address } of feeds) {
      const { added } = await tables.sources.add({
        kind: 'feed',
        address,
        given: address,
        title: null,
        outlet,
        link: null,
        folders: [list],
        addedAt: at,
      })
      if (added) count++
    }
    return count
  })
}
