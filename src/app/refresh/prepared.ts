import type { Article } from '../../model/article.ts'
import type { FeedItem } from '../../model/feed.ts'
import type { Fingerprint } from '../../model/grouping.ts'

/** An entry of a feed, with what tells whether it was seen before, and as it is now. */
export type Entry = {
  readonly key: string
  readonly digest: string
  readonly item: FeedItem
}

/** An article that was read: all that is needed to keep it and to place it. */
export type Prepared = {
  readonly article: Article
  readonly addresses: readonly string[]
  /** What it may be known again by where its address changes. */
  readonly traces: readonly string[]
  readonly sha256: string
  readonly fingerprint: Fingerprint
}
