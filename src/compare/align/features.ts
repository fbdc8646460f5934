import type { Closeness } from './closeness.ts'
import { type Common, findCommon, type TermColumn } from './term-column.ts'
import type { Terms } from './terms.ts'

/** What speaks for two statements telling the same, in the order of their weights. */
export const FEATURES = [
  'word similarity',
  'words of the shorter',
  'rare words',
  'run similarity',
  'runs of the shorter',
  'names',
  'numbers',
  'other numbers',
  'times',
  'closest, one way',
  'closest, both ways',
] as const
export type Feature = (typeof FEATURES)[number]

/** Writes the features of a pair, in the order of `FEATURES`, to a row that serves many. */
export function measurePair(
  terms: Terms,
  a: number,
  b: number,
  closeness: Closeness,
  row: Float64Array,
): void {
  const words = findCommon(terms.words, a, b)
  const runs = findCommon(terms.runs, a, b)
  const numbers = findCommon(terms.numbers, a, b)
  const bothCount = hasAny(terms.numbers, a) && hasAny(terms.numbers, b)
  row[0] = cosine(terms.words, words, a, b)
  row[1] = containment(terms.words, words, a, b)
  row[2] = Math.log1p(words.sum)
  row[3] = cosine(terms.runs, runs, a, b)
  row[4] = containment(terms.runs, runs, a, b)
  row[5] = Math.log1p(findCommon(terms.names, a, b).sum)
  row[6] = Math.log1p(numbers.sum)
  row[7] = numbers.count === 0 && bothCount ? 1 : 0
  row[8] = Math.log1p(findCommon(terms.times, a, b).sum)
  row[9] = closeness.oneWay
  row[10] = closeness.bothWays
}

/** How alike the words of two statements are, for telling the best of several. */
export function measureLikeness({ words }: Terms, a: number, b: number): number {
  const common = findCommon(words, a, b)
  return cosine(words, common, a, b) + containment(words, common, a, b)
}

function cosine({ squares }: TermColumn, common: Common, a: number, b: number): number {
  return common.squares === 0 ? 0 : common.squares / Math.sqrt(squares[a] * squares[b])
}

/** Two short statements share a word easily: the constant holds them down. */
const SHORTNESS = 4

function containment({ sums }: TermColumn, common: Common, a: number, b: number): number {
  return common.sum / (Math.min(sums[a], sums[b]) + SHORTNESS)
}

function hasAny({ ofStatement }: TermColumn, statement: number): boolean {
  return ofStatement[statement].length > 0
}
