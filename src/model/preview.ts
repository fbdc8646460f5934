import type { Problem, Source } from './source.ts'

/** What would be followed at an address, and what it has just now: nothing of it is kept. */
export type SourcePreview = {
  /** As it was asked for. */
  readonly given: string
  readonly source: Pick<Source, 'kind' | 'address' | 'title' | 'link'> | null
  /** Id of the source that follows it already; null where none does. */
  readonly known: string | null
  /** Its latest entries; none of a page. */
  readonly entries: readonly PreviewEntry[]
  /** How many it has in all. */
  readonly total: number
  /** What else could be followed there. */
  readonly others: readonly { readonly address: string; readonly title: string | null }[]
  /** Why there is nothing to follow; null where there is. */
  readonly problem: Problem | null
}

export type PreviewEntry = {
  readonly title: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  /** Words of the text that comes with it. */
  readonly words: number
  /** Does it carry the beginning alone, so that its page is asked for the rest? */
  readonly isTeaser: boolean
}
