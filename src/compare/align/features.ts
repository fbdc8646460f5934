import type { Statement } from './alignment.ts'
import type { Candidates } from './find-candidates.ts'
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

const WIDTH = FEATURES.length

/** The features of the candidate pairs, one row after the other. */
export function measurePairs(
  statements: readonly Statement[],
  terms: Terms,
  { a, b }: Candidates,
): Float64Array {
  const rows = new Float64Array(a.length * WIDTH)
  for (let i = 0; i < a.length; i++) measurePair(terms, a[i], b[i], rows, i * WIDTH)
  addCloseness(statements, { a, b }, rows)
  return rows
}

/** Writes a row in the order of `FEATURES`. */
function measurePair(terms: Terms, a: number, b: number, rows: Float64Array, at: number): void {
  const words = findCommon(terms.words, a, b)
  const runs = findCommon(terms.runs, a, b)
  const numbers = findCommon(terms.numbers, a, b)
  const bothCount = hasAny(terms.numbers, a) && hasAny(terms.numbers, b)
  rows[at] = cosine(terms.words, words, a, b)
  rows[at + 1] = containment(terms.words, words, a, b)
  rows[at + 2] = Math.log1p(words.sum)
  rows[at + 3] = cosine(terms.runs, runs, a, b)
  rows[at + 4] = containment(terms.runs, runs, a, b)
  rows[at + 5] = Math.log1p(findCommon(terms.names, a, b).sum)
  rows[at + 6] = Math.log1p(numbers.sum)
  rows[at + 7] = numbers.count === 0 && bothCount ? 1 : 0
  rows[at + 8] = Math.log1p(findCommon(terms.times, a, b).sum)
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

/** Where the two features of closeness stand in a row. */
const ONE_WAY = 9
const BOTH_WAYS = 10

/** How near each pair comes to the best that either side finds in the other's article. */
function addCloseness(
  statements: readonly Statement[],
  { a, b }: Candidates,
  rows: Float64Array,
): void {
  const fromA = bestOf(statements, a, b, rows)
  const fromB = bestOf(statements, b, a, rows)
  for (let i = 0; i < a.length; i++) {
    const base = likeness(rows, i)
    const near = base / (fromA[i] || 1)
    const nearBack = base / (fromB[i] || 1)
    rows[i * WIDTH + ONE_WAY] = Math.max(near, nearBack)
    rows[i * WIDTH + BOTH_WAYS] = Math.min(near, nearBack)
  }
}

/**
 * For each pair the most alike that its one side finds in the reading of its other side. As pairs
 * and statements are in order, those of one statement with one reading follow each other.
 */
function bestOf(
  statements: readonly Statement[],
  side: Int32Array,
  opposite: Int32Array,
  rows: Float64Array,
): Float64Array {
  const groupOf = new Int32Array(side.length)
  const lastGroup = new Int32Array(statements.length).fill(-1)
  const lastReading = new Int32Array(statements.length)
  const best: number[] = []
  for (let i = 0; i < side.length; i++) {
    const id = side[i]
    const { reading } = statements[opposite[i]]
    if (lastGroup[id] < 0 || lastReading[id] !== reading) lastGroup[id] = best.push(0) - 1
    lastReading[id] = reading
    groupOf[i] = lastGroup[id]
    best[groupOf[i]] = Math.max(best[groupOf[i]], likeness(rows, i))
  }
  return Float64Array.from(groupOf, (group) => best[group])
}

function likeness(rows: Float64Array, pair: number): number {
  return rows[pair * WIDTH] + rows[pair * WIDTH + 1]
}
