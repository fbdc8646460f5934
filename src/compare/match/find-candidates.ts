import type { Statement } from './alignment.ts'
import type { Terms } from './terms.ts'

/** Of each other article, so many statements that share the most are looked at more closely. */
const CLOSEST = 2

/**
 * Of all articles together, so many: a fact that a hundred articles tell has no more counterparts,
 * and the work grows with the articles and not with their pairs.
 */
const CLOSEST_OF_ALL = 40

/** Less common weight than this is one middling word. */
const LEAST_COMMON = 2

/** A term in a larger share of all statements brings nobody together. */
const TOO_COMMON = 0.15
/** … but in a short story it may. */
const NEVER_TOO_COMMON = 40

/** Two short statements share a word easily: the constant holds them down. */
const SHORTNESS = 4

/**
 * Pairs of statement ids (`a[i]` < `b[i]`) of different readings, in order of `a`, then `b`, and how
 * near each comes to the best that its sides find in each other's article.
 */
export type Candidates = {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly closeness: readonly Closeness[]
}

/** `likeness` of the pair; of the best and the second best counterparts of each side. */
export type Closeness = {
  readonly likeness: number
  readonly bestOfA: number
  readonly secondOfA: number
  readonly bestOfB: number
  readonly secondOfB: number
}

/** The pairs of statements that share rare terms. */
export function findCandidates(statements: readonly Statement[], terms: Terms): Candidates {
  const readingOf = Int32Array.from(statements, ({ reading }) => reading)
  const readings = (readingOf.at(-1) ?? -1) + 1
  const best = new Float64Array(statements.length * readings)
  const second = new Float64Array(statements.length * readings)
  const shared = openShared(statements.length)
  const likenesses = new Map<number, number>()
  for (let id = 0; id < statements.length; id++) {
    addShared(
      id,
      terms,
      Math.max(NEVER_TOO_COMMON, statements.length * TOO_COMMON),
      readingOf,
      shared,
    )
    const near = shared.touched.filter((other) => shared.common[other] >= LEAST_COMMON)
    const likeness = (other: number) => measureLikeness(terms, shared, id, other)
    for (const other of shared.touched) {
      const at = id * readings + readingOf[other]
      const value = likeness(other)
      if (value > best[at]) {
        second[at] = best[at]
        best[at] = value
      } else if (value > second[at]) second[at] = value
    }
    const chosen = new Set([
      ...closest(near, readingOf, (other) => shared.common[other]),
      ...closest(near, readingOf, likeness),
    ])
    for (const other of chosen)
      likenesses.set(Math.min(id, other) * statements.length + Math.max(id, other), likeness(other))
    forget(shared)
  }
  const keys = Float64Array.from(likenesses.keys()).sort()
  const a = Int32Array.from(keys, (key) => Math.floor(key / statements.length))
  const b = Int32Array.from(keys, (key) => key % statements.length)
  const closeness = Array.from(keys, (key, i) => {
    const ofA = a[i] * readings + readingOf[b[i]]
    const ofB = b[i] * readings + readingOf[a[i]]
    return {
      likeness: likenesses.get(key) ?? 0,
      bestOfA: best[ofA],
      secondOfA: second[ofA],
      bestOfB: best[ofB],
      secondOfB: second[ofB],
    }
  })
  return { a, b, closeness }
}

/** What one statement shares with each other: a row that serves all statements in turn. */
type Shared = {
  touched: number[]
  /** Weights of shared words, names and numbers, and of words alone. */
  readonly common: Float64Array
  readonly words: Float64Array
  readonly squares: Float64Array
}

function openShared(count: number): Shared {
  return {
    touched: [],
    common: new Float64Array(count),
    words: new Float64Array(count),
    squares: new Float64Array(count),
  }
}

function forget(shared: Shared): void {
  for (const other of shared.touched) {
    shared.common[other] = 0
    shared.words[other] = 0
    shared.squares[other] = 0
  }
  shared.touched = []
}

function addShared(
  id: number,
  terms: Terms,
  most: number,
  readingOf: Int32Array,
  shared: Shared,
): void {
  for (const column of [terms.words, terms.names, terms.numbers])
    for (const term of column.ofStatement[id]) {
      const holders = column.postings[term]
      if (holders.length > most) continue
      const weight = column.weights[term]
      const isWord = column === terms.words
      for (let i = 0; i < holders.length; i++) {
        const other = holders[i]
        if (readingOf[other] === readingOf[id]) continue
        if (shared.common[other] === 0) shared.touched.push(other)
        shared.common[other] += weight
        if (!isWord) continue
        shared.words[other] += weight
        shared.squares[other] += weight * weight
      }
    }
}

/** How alike the words of two statements are, for telling the best of several: 0 to 2. */
function measureLikeness({ words }: Terms, shared: Shared, a: number, b: number): number {
  if (shared.squares[b] === 0) return 0
  const cosine = shared.squares[b] / Math.sqrt(words.squares[a] * words.squares[b])
  return cosine + shared.words[b] / (Math.min(words.sums[a], words.sums[b]) + SHORTNESS)
}

/** The few of each reading that are the most alike, and no more of all than are worth it. */
function closest(
  ids: readonly number[],
  readingOf: Int32Array,
  measure: (id: number) => number,
): number[] {
  const taken = new Map<number, number>()
  const kept: number[] = []
  const ranked = ids.map((id) => ({ id, value: measure(id) }))
  ranked.sort((x, y) => y.value - x.value || x.id - y.id)
  for (const { id } of ranked) {
    const count = taken.get(readingOf[id]) ?? 0
    if (count >= CLOSEST) continue
    taken.set(readingOf[id], count + 1)
    kept.push(id)
    if (kept.length >= CLOSEST_OF_ALL) break
  }
  return kept
}
