import type { Statement } from './alignment.ts'
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

/** The features of the candidate pairs, one row for each. */
export function measurePairs(
  statements: readonly Statement[],
  terms: Terms,
  candidates: readonly (readonly [number, number])[],
): Float64Array[] {
  const rows = candidates.map(([a, b]) => measurePair(terms, a, b))
  addCloseness(statements, candidates, rows)
  return rows
}

function measurePair(terms: Terms, a: number, b: number): Float64Array {
  const words = findCommon(terms.words, a, b)
  const runs = findCommon(terms.runs, a, b)
  const names = findCommon(terms.names, a, b)
  const numbers = findCommon(terms.numbers, a, b)
  const times = findCommon(terms.times, a, b)
  const row: Record<Feature, number> = {
    'word similarity': cosine(terms.words, words, a, b),
    'words of the shorter': containment(terms.words, words, a, b),
    'rare words': Math.log1p(words.sum),
    'run similarity': cosine(terms.runs, runs, a, b),
    'runs of the shorter': containment(terms.runs, runs, a, b),
    names: Math.log1p(names.sum),
    numbers: Math.log1p(numbers.sum),
    'other numbers':
      numbers.count === 0 && hasAny(terms.numbers, a) && hasAny(terms.numbers, b) ? 1 : 0,
    times: Math.log1p(times.sum),
    'closest, one way': 0,
    'closest, both ways': 0,
  }
  return Float64Array.from(FEATURES, (feature) => row[feature])
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

/** How near each pair comes to the best that either side finds in the other's article. */
function addCloseness(
  statements: readonly Statement[],
  candidates: readonly (readonly [number, number])[],
  rows: readonly Float64Array[],
): void {
  const best = new Map<string, number>()
  const base = rows.map((row) => row[0] + row[1])
  const sides = candidates.map(([a, b]) => [
    `${a} ${statements[b].reading}`,
    `${b} ${statements[a].reading}`,
  ])
  for (const [i, keys] of sides.entries())
    for (const key of keys) best.set(key, Math.max(best.get(key) ?? 0, base[i]))
  const oneWay = FEATURES.indexOf('closest, one way')
  for (const [i, row] of rows.entries()) {
    const [near, nearBack] = sides[i].map((key) => base[i] / (best.get(key) || 1))
    row[oneWay] = Math.max(near, nearBack)
    row[oneWay + 1] = Math.min(near, nearBack)
  }
}
