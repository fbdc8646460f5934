import type { Terms } from './terms.ts'

/** A term in a larger share of all statements brings nobody together. */
const TOO_COMMON = 0.15
/** … but in a short story it may. */
const NEVER_TOO_COMMON = 40

/** Two short statements share a word easily: the constant holds them down. */
const SHORTNESS = 4

/** What one statement shares with each other: a row that serves all statements in turn. */
export type Shared = {
  /** The first `touched` are the statements of other readings that share anything, in order. */
  readonly others: Int32Array
  touched: number
  /** Weights of shared words, names and numbers, and of words alone. */
  readonly common: Float64Array
  readonly words: Float64Array
  readonly squares: Float64Array
  readonly likeness: Float64Array
}

export function openShared(count: number): Shared {
  return {
    others: new Int32Array(count),
    touched: 0,
    common: new Float64Array(count),
    words: new Float64Array(count),
    squares: new Float64Array(count),
    likeness: new Float64Array(count),
  }
}

/** Fills the row for a statement. */
export function share(id: number, readingOf: Int32Array, terms: Terms, shared: Shared): void {
  const { others, common } = shared
  common.fill(0)
  shared.words.fill(0)
  shared.squares.fill(0)
  addTerms(id, terms, shared)
  shared.touched = 0
  for (let other = 0; other < common.length; other++) {
    if (common[other] === 0 || readingOf[other] === readingOf[id]) continue
    others[shared.touched++] = other
    shared.likeness[other] = measureLikeness(terms, shared, id, other)
  }
}

function addTerms(id: number, terms: Terms, { common, words, squares }: Shared): void {
  const most = Math.max(NEVER_TOO_COMMON, common.length * TOO_COMMON)
  for (const column of [terms.words, terms.names, terms.numbers])
    for (const term of column.ofStatement[id]) {
      const holders = column.postings[term]
      if (holders.length > most) continue
      const weight = column.weights[term]
      for (let i = 0; i < holders.length; i++) common[holders[i]] += weight
      if (column !== terms.words) continue
      for (let i = 0; i < holders.length; i++) {
        words[holders[i]] += weight
        squares[holders[i]] += weight * weight
      }
    }
}

/** Where the statements of the reading end whose first stands at `from` of the others. */
export function endOfReading(
  { others, touched }: Shared,
  readingOf: Int32Array,
  from: number,
): number {
  let to = from + 1
  while (to < touched && readingOf[others[to]] === readingOf[others[from]]) to++
  return to
}

/** How alike the words of two statements are, for telling the best of several: 0 to 2. */
function measureLikeness({ words }: Terms, shared: Shared, a: number, b: number): number {
  if (shared.squares[b] === 0) return 0
  const cosine = shared.squares[b] / Math.sqrt(words.squares[a] * words.squares[b])
  return cosine + shared.words[b] / (Math.min(words.sums[a], words.sums[b]) + SHORTNESS)
}
