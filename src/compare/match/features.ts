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

/** Writes the features of a pair to a row that serves many. */
export function measurePair(story: Measured, pair: PairOf, row: Float64Array): void {
  let from = 0
  for (const { measure, features } of FAMILIES) {
    measure(story, pair, row, from)
    from += features.length
  }
}

/** A row for one pair. Its last column is one that only training fills: see `fitModel`. */
export function openRow(): Float64Array {
  return new Float64Array(FEATURES.length + 1)
}
