import type { Feed, FeedItem } from '../../model/feed.ts'

/** Everything of a feed but its encoding. */
export type FeedBody = Omit<Feed, 'encoding'>

/** What an entry does not say for itself, its feed says for it. */
export function lend(item: FeedItem, feed: Pick<Feed, 'authors' | 'language'>): FeedItem {
  return {
    ...item,
    authors: item.authors.length > 0 ? item.authors : feed.authors,
    language: item.language === '' ? null : (item.language ?? feed.language),
  }
}
