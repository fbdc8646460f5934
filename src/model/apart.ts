/** What is laid together, and may be told apart by a person. */
export type ApartKind = (typeof APART_KINDS)[number]

export const APART_KINDS = ['agreement', 'difference', 'quote', 'copy'] as const

/** A statement, known by its words: another version of its article may have them elsewhere. */
export type ApartSide = {
  readonly article: string
  readonly text: string
  /** The value that it gives, as printed, of which alone that is said; null for all of it. */
  readonly value: string | null
}

/** Two statements that a person says do not tell the same: nothing of this kind joins them. */
export type Apart = {
  readonly kind: ApartKind
  readonly sides: readonly [ApartSide, ApartSide]
}
