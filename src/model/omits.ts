import type { Passage } from './span.ts'

/** The list of a comparison that something told stands in. */
export type OmitKind = 'agreement' | 'quote' | 'difference'

/** Something that two or more accounts tell, none of them the article's own. */
export type Omit = {
  readonly kind: OmitKind
  /** The id that it has in the comparison's list. */
  readonly id: string
  /** How many accounts tell it. */
  readonly accounts: number
  /** The sentence of the article that comes nearest to it; null where none comes near. */
  readonly near: Passage | null
}

/** A difference that cannot all hold, of which an article gives a side and not the others. */
export type OtherSides = {
  readonly id: string
  /** Which of its positions the article does not give, from 0. */
  readonly positions: readonly number[]
}

/**
 * Why nothing is said of an article: it was not read (another language, no text), only a part of its
 * text is known, it tells of another event than the others, or there is one account alone.
 */
export type OmitsUnknown = 'not-read' | 'in-part' | 'other-event' | 'one-account'

/** How much of an article's words stand in an earlier one of another outlet too. */
export type CopiedShare = {
  readonly article: string
  /** 0 to 1. */
  readonly share: number
}

/** What an article leaves out of what others tell, the most told first. */
export type ArticleOmits = {
  readonly article: string
  readonly unknown: OmitsUnknown | null
  /** The earlier articles that it shares words with, the largest part first. */
  readonly copied: readonly CopiedShare[]
  /** How many there are of each; of many the first are listed. */
  readonly counts: { readonly leftOut: number; readonly perhaps: number; readonly later: number }
  readonly leftOut: readonly Omit[]
  /** What it may tell in other words. */
  readonly perhaps: readonly Omit[]
  /** What the others told only after its last version. */
  readonly later: readonly Omit[]
  readonly otherSides: readonly OtherSides[]
}
