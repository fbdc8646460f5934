import type { Html } from '../html/template.ts'

/** A feed as it goes out. Addresses are absolute, times ISO 8601 instants. */
export type OutFeed = {
  /** The same wherever the desk moves, as all ids here: an IRI. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** Where it stands itself, without a key. */
  readonly self: string
  /** The page of the same. */
  readonly page: string
  readonly updatedAt: string
  /** The latest first. */
  readonly entries: readonly OutEntry[]
}

export type OutEntry = {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly publishedAt: string
  readonly updatedAt: string
  /** Plain HTML, without scripts, styles or pictures. */
  readonly content: Html
}

/** Entries that a feed has at most: a reader that comes rarely finds the others on the desk. */
export const MOST_ENTRIES = 50
