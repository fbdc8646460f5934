import type { Family } from './pair.ts'
import { weighShared } from './sorted.ts'
import { type Common, type CommonTerms, findCommon, type TermColumn } from './term-column.ts'

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
  measure({ terms }, { a, b, x, y, words: shared, substance }, row, from) {
    const { words, runs } = terms
    const { sums, weights } = words
    const [less, more] = [Math.min(sums[a], sums[b]), Math.max(sums[a], sums[b])]
    const sharedRuns = findCommon(runs, a, b)
    const [rarest, second] = findRarest(substance, weights)
    const pairs = sharePairs(x.pairs, y.pairs, weights)
    let at = from
    row[at++] = cosine(words, shared, a, b)
    row[at++] = containment(words, shared, a, b)
    row[at++] = Math.log1p(shared.sum)
    row[at++] = shared.count
    row[at++] = shared.sum / (less || 1)
    row[at++] = shared.sum / (more || 1)
    row[at++] = rarest
    row[at++] = second
    row[at++] = Math.log1p(substance.sum)
    row[at++] = substance.sum / (Math.max(x.substanceSum, y.substanceSum) || 1)
    row[at++] = cosine(runs, sharedRuns, a, b)
    row[at++] = containment(runs, sharedRuns, a, b)
    row[at++] = Math.log1p(pairs.sum)
    row[at++] = Math.log1p(pairs.count)
    row[at++] = Math.log1p(weighShared(x.verbs, y.verbs, weights).sum)
    row[at++] = Math.log1p(weighShared(x.nouns, y.nouns, weights).sum)
    row[at++] = Math.log1p(Math.max(0, more - shared.sum))
    row[at++] = Math.log1p(Math.max(0, less - shared.sum))
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

function findRarest({ terms, count }: CommonTerms, weights: Float64Array): [number, number] {
  let first = 0
  let second = 0
  for (let i = 0; i < count; i++) {
    const weight = weights[terms[i]]
    if (weight > first) {
      second = first
      first = weight
    } else if (weight > second) second = weight
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
