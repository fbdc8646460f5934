import type { Note } from './note.ts'

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json-feed' | 'news-sitemap'

/** What a feed, or a news sitemap, says at one moment. Addresses are absolute; dates are ISO 8601. */
export type Feed = {
  readonly format: FeedFormat
  /** The version that it names, such as `2.0`; null where it names none. */
  readonly version: string | null
  readonly title: string | null
  readonly description: string | null
  /** The address of the site that it belongs to. */
  readonly link: string | null
  /** Where it says that it stands itself. */
  readonly self: string | null
  readonly language: string | null
  readonly updatedAt: string | null
  readonly items: readonly FeedItem[]
  /** What was wrong: cut off, a date that cannot be, items left out. */
  readonly notes: readonly Note[]
}

/** One entry of a feed. */
export type FeedItem = {
  /** Its guid or atom:id as printed; null where it has none. */
  readonly id: string | null
  readonly url: string | null
  /** Plain text. */
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  /** HTML as the feed has it; relative addresses made absolute. */
  readonly summary: string | null
  /** The full text as HTML, where the feed carries one. */
  readonly content: string | null
  readonly language: string | null
  readonly categories: readonly string[]
}
