import type { Closeness } from './find-candidates.ts'
import type { Profile } from './profiles.ts'
import { type CommonTerms, fillCommon, openCommon } from './term-column.ts'
import type { Terms } from './terms.ts'

/** What measuring the pairs of a story needs of it. */
export type Measured = {
  readonly terms: Terms
  readonly profiles: readonly Profile[]
  /** The reading of each statement, and how many there are. */
  readonly readingOf: Int32Array
  readonly readings: number
}

/** Two statements side by side, and what several families of features ask of them. */
export type PairOf = {
  readonly a: number
  readonly b: number
  readonly x: Profile
  readonly y: Profile
  readonly closeness: Closeness
  /** The words that both have, and those of them that do more than name somebody. */
  readonly words: CommonTerms
  readonly substance: CommonTerms
}

/** A family of features: what each is called, and how they are measured, in that order. */
export type Family = {
  readonly name: string
  /** The kinds of terms that it rests on, for `explain`. */
  readonly restsOn: readonly (keyof Terms)[]
  readonly features: readonly string[]
  /** Writes those of a pair to a row from a column on: a list for each pair would cost much. */
  measure(story: Measured, pair: PairOf, row: Float64Array, from: number): void
}

export function layPair(story: Measured, a: number, b: number, closeness: Closeness): PairOf {
  const { terms, profiles } = story
  const [x, y] = [profiles[a], profiles[b]]
  const { weights } = terms.words
  fillCommon(WORDS, x.words, y.words, weights)
  fillCommon(SUBSTANCE, x.substance, y.substance, weights)
  return { a, b, x, y, closeness, words: WORDS, substance: SUBSTANCE }
}

/** The same for two statements of the wordings that were laid side by side last. */
export function layAgain(
  { profiles }: Measured,
  { words, substance }: PairOf,
  a: number,
  b: number,
  closeness: Closeness,
): PairOf {
  return { a, b, x: profiles[a], y: profiles[b], closeness, words, substance }
}

/** What two statements share: rows that serve all pairs in turn. */
const WORDS = openCommon()
const SUBSTANCE = openCommon()
