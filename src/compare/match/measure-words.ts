import type { Family } from './pair.ts'
import { intersect, weigh } from './sorted.ts'
import { type Common, findCommon, type TermColumn } from './term-column.ts'

/** How much of their words, runs of words and words near each other two statements share. */
export const measureWords: Family = {
  name: 'words',
  restsOn: ['words'],
  features: [
    'word similarity',
    'words of the shorter',
    'shared words',
    'count of shared words',
    'coverage of the shorter',
    'coverage of the longer',
    'rarest word',
    'second rarest word',
    'substance',
    'coverage of substance',
    'run similarity',
    'runs of the shorter',
    'pairs of words',
    'count of pairs of words',
    'verbs',
    'nouns',
    'words of the longer alone',
    'words of the shorter alone',
  ],
  measure({ terms }, { a, b, x, y, shared, substance, substanceSum }) {
    const { words, runs } = terms
    const { sums, weights } = words
    const [less, more] = [Math.min(sums[a], sums[b]), Math.max(sums[a], sums[b])]
    const sharedRuns = findCommon(runs, a, b)
    const [rarest, second] = findRarest(substance, weights)
    const pairs = sharePairs(x.pairs, y.pairs, weights)
    return [
      cosine(words, shared, a, b),
      containment(words, shared, a, b),
      Math.log1p(shared.sum),
      shared.count,
      shared.sum / (less || 1),
      shared.sum / (more || 1),
      rarest,
      second,
      Math.log1p(substanceSum),
      substanceSum / (Math.max(x.substanceSum, y.substanceSum) || 1),
      cosine(runs, sharedRuns, a, b),
      containment(runs, sharedRuns, a, b),
      Math.log1p(pairs.sum),
      Math.log1p(pairs.count),
      Math.log1p(weigh(intersect(x.verbs, y.verbs), weights)),
      Math.log1p(weigh(intersect(x.nouns, y.nouns), weights)),
      Math.log1p(Math.max(0, more - shared.sum)),
      Math.log1p(Math.max(0, less - shared.sum)),
    ]
  },
}

function cosine({ squares }: TermColumn, common: Common, a: number, b: number): number {
  return common.squares === 0 ? 0 : common.squares / Math.sqrt(squares[a] * squares[b])
}

/** Two short statements share a word easily: the constant holds them down. */
export const SHORTNESS = 4

function containment({ sums }: TermColumn, common: Common, a: number, b: number): number {
  return common.sum / (Math.min(sums[a], sums[b]) + SHORTNESS)
}

function findRarest(terms: readonly number[], weights: Float64Array): [number, number] {
  let [first, second] = [0, 0]
  for (const term of terms) {
    const weight = weights[term]
    if (weight > first) [first, second] = [weight, first]
    else if (weight > second) second = weight
  }
  return [first, second]
}

/** What the pairs of words that stand in both weigh: a pair as much as its commoner word. */
function sharePairs(x: Float64Array, y: Float64Array, weights: Float64Array) {
  let sum = 0
  let count = 0
  for (let i = 0, k = 0; i < x.length && k < y.length; ) {
    if (x[i] < y[k]) i++
    else if (x[i] > y[k]) k++
    else {
      const other = x[i] % weights.length
      sum += Math.min(weights[other], weights[(x[i] - other) / weights.length])
      count++
      i++
      k++
    }
  }
  return { sum, count }
}
