import type { Note } from './note.ts'
import type { Problem } from './source.ts'

/** `cdf` is the Channel Definition Format of 1997, the first of them all. */
export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json-feed' | 'news-sitemap' | 'cdf'

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
  /** Who writes it as a whole; entries without authors of their own have these. */
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  /** What it says of the right to copy it. Plain text. */
  readonly rights: string | null
  readonly updatedAt: string | null
  /** How its letters were encoded, as browsers name it. */
  readonly encoding: string
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
  /** The outlet that it names, where it comes from another feed or a gathering of many. */
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  /** HTML as the feed has it, with absolute addresses and without scripts, handlers and frames. */
  readonly summary: string | null
  /** The full text as HTML, where the feed carries one. */
  readonly content: string | null
  readonly language: string | null
  readonly categories: readonly string[]
}

/** What came of reading a body as a feed: the feed, or why it is none. */
export type ParsedFeed =
  | { readonly feed: Feed; readonly problem: null }
  | { readonly feed: null; readonly problem: Problem }
