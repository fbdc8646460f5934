import { measureClauses } from './measure-clauses.ts'
import { measureManner } from './measure-manner.ts'
import { measureNames } from './measure-names.ts'
import { measureNearness } from './measure-nearness.ts'
import { measureWords } from './measure-words.ts'
import type { Family, Measured, PairOf } from './pair.ts'

/** What speaks for two statements telling the same. */
export const FAMILIES: readonly Family[] = [
  measureWords,
  measureClauses,
  measureNames,
  measureNearness,
  measureManner,
]

/** The features of all families, in the order of their columns. */
export const FEATURES: readonly string[] = FAMILIES.flatMap(({ features }) => features)

/** How many columns come first that are the same for all statements of a wording (`numberWordings`). */
const OF_WORDS: readonly Family[] = [measureWords, measureClauses]
export const COLUMNS_OF_WORDS = OF_WORDS.flatMap(({ features }) => features).length

/** Writes the features of a pair to a row that serves many. */
export function measurePair(story: Measured, pair: PairOf, row: Float64Array): void {
  measureWording(story, pair, row)
  measureTelling(story, pair, row)
}

/** Writes those that words alone decide. */
export function measureWording(story: Measured, pair: PairOf, row: Float64Array): void {
  measureAll(OF_WORDS, story, pair, row, 0)
}

/** Writes the others. */
export function measureTelling(story: Measured, pair: PairOf, row: Float64Array): void {
  measureAll(TELLING, story, pair, row, COLUMNS_OF_WORDS)
}

const TELLING = FAMILIES.slice(OF_WORDS.length)

function measureAll(
  families: readonly Family[],
  story: Measured,
  pair: PairOf,
  row: Float64Array,
  first: number,
): void {
  let from = first
  for (const { measure, features } of families) {
    measure(story, pair, row, from)
    from += features.length
  }
}

/** A row for one pair. Its last column is one that only training fills: see `fitModel`. */
export function openRow(): Float64Array {
  return new Float64Array(FEATURES.length + 1)
}
