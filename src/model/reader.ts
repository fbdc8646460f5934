/** Where items lie: a source by its id, the stories, articles of no source, or what has a label. */
export type FeedTarget =
  | { readonly kind: 'stories' | 'loose' }
  | { readonly kind: 'source'; readonly source: string }
  /** A folder of sources, a saved search, or the stories. */
  | { readonly kind: 'label'; readonly name: string }

/** A list that a reader app can ask for: all items, those of a state, or those of a place. */
export type ReaderTarget =
  | { readonly kind: 'everything' | 'read' | 'unread' | 'starred' | 'nothing' }
  | FeedTarget

/** What of a list is asked for. Instants are ISO 8601. */
export type ReaderQuery = {
  readonly target: ReaderTarget
  /** Only what stands in all of these as well, and in none of those. */
  readonly within?: readonly ReaderTarget[]
  readonly without?: readonly ReaderTarget[]
  /** What came at that instant or after it, and what came before. */
  readonly since?: string
  readonly until?: string
  readonly order: 'newest' | 'oldest'
  readonly limit: number
  /** The last one of the part before. */
  readonly after?: ReaderPlace
}

/** Where a list goes on: ids are those of articles (`a12`) and stories (`s3`). */
export type ReaderPlace = { readonly at: string; readonly id: string }

export type ReaderPart = {
  readonly refs: readonly ReaderPlace[]
  /** Null where nothing follows. */
  readonly next: ReaderPlace | null
}

/** A feed as a reader app knows it: a source, the stories, or articles of no source. */
export type ReaderFeed = {
  /** The id of the source, `stories` or `loose`. */
  readonly id: string
  readonly title: string
  /** Null where there is none of the web's. */
  readonly address: string | null
  readonly link: string | null
  /** The folder that it stands in; null where it stands in none. */
  readonly label: string | null
}

/** How much of a feed is unread, and when the newest of that came: an ISO 8601 instant. */
export type UnreadCount = {
  readonly feed: string
  readonly count: number
  readonly newest: string | null
}

/** What a person did with an article: null where nothing was said of reading it. */
export type ArticleMark = { readonly read: boolean | null; readonly starred: boolean }

/** What a reader app changes of items; what is left out stays. */
export type ReaderChange = { readonly read?: boolean; readonly starred?: boolean }

/** An article as it came: when it was first seen, and by which source; null where that is none. */
export type Arrival = {
  readonly articleId: string
  readonly sourceId: string | null
  readonly at: string
}

/** The words by which the list of stories is known beside folders and searches. */
export const STORIES_LABEL = 'Stories'
