import type { Statement } from './alignment.ts'
import type { Terms } from './terms.ts'

/** Of each other article, so many statements that share the most are looked at more closely. */
const CLOSEST = 2

/**
 * Of all articles together, so many: a fact that a hundred articles tell has no more counterparts,
 * and the work grows with the articles and not with their pairs.
 */
const CLOSEST_OF_ALL = 20

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
  const most = Math.max(NEVER_TOO_COMMON, statements.length * TOO_COMMON)
  const best = new Float64Array(statements.length * readings)
  const second = new Float64Array(statements.length * readings)
  const shared = openShared(statements.length)
  const [byCommon, byLikeness] = [openRanks(readings), openRanks(readings)]
  const likenesses = new Map<number, number>()
  for (let id = 0; id < statements.length; id++) {
    addShared(id, terms, most, readingOf, shared)
    for (const other of shared.touched) {
      const likeness = measureLikeness(terms, shared, id, other)
      shared.likeness[other] = likeness
      const at = id * readings + readingOf[other]
      if (likeness > best[at]) {
        second[at] = best[at]
        best[at] = likeness
      } else if (likeness > second[at]) second[at] = likeness
      if (shared.common[other] < LEAST_COMMON) continue
      rank(byCommon, readingOf[other], other, shared.common)
      rank(byLikeness, readingOf[other], other, shared.likeness)
    }
    for (const [ranks, values] of [
      [byCommon, shared.common],
      [byLikeness, shared.likeness],
    ] as const)
      for (const other of takeBest(ranks, values)) {
        const key = Math.min(id, other) * statements.length + Math.max(id, other)
        likenesses.set(key, shared.likeness[other])
      }
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

/** The few statements of each reading that have the most of something, the best first. */
type Ranks = {
  readonly places: Int32Array
  readonly taken: Uint8Array
  /** The readings that have any. */
  readonly used: number[]
}

function openRanks(readings: number): Ranks {
  return {
    places: new Int32Array(readings * CLOSEST),
    taken: new Uint8Array(readings),
    used: [],
  }
}

/** Puts a statement in its place among the best of its reading, if it is one of them. */
function rank({ places, taken, used }: Ranks, reading: number, id: number, values: Float64Array) {
  const first = reading * CLOSEST
  let place = first + taken[reading]
  while (place > first && isBefore(id, places[place - 1], values)) place--
  if (place === first + CLOSEST) return
  if (taken[reading] === 0) used.push(reading)
  if (taken[reading] < CLOSEST) taken[reading]++
  for (let i = first + taken[reading] - 1; i > place; i--) places[i] = places[i - 1]
  places[place] = id
}

function isBefore(id: number, other: number, values: Float64Array): boolean {
  return values[id] > values[other] || (values[id] === values[other] && id < other)
}

/** The best of all readings, no more than are worth it; the ranks are then empty again. */
function takeBest({ places, taken, used }: Ranks, values: Float64Array): readonly number[] {
  const ids: number[] = []
  for (const reading of used) {
    for (let i = 0; i < taken[reading]; i++) ids.push(places[reading * CLOSEST + i])
    taken[reading] = 0
  }
  used.length = 0
  if (ids.length <= CLOSEST_OF_ALL) return ids
  const ordered = Float64Array.from(ids, (id) => values[id]).sort()
  const least = ordered[ordered.length - CLOSEST_OF_ALL]
  const above = ids.filter((id) => values[id] > least)
  const even = ids.filter((id) => values[id] === least).sort((x, y) => x - y)
  return [...above, ...even.slice(0, CLOSEST_OF_ALL - above.length)]
}

/** What one statement shares with each other: a row that serves all statements in turn. */
type Shared = {
  touched: number[]
  /** Weights of shared words, names and numbers, and of words alone. */
  readonly common: Float64Array
  readonly words: Float64Array
  readonly squares: Float64Array
  readonly likeness: Float64Array
}

function openShared(count: number): Shared {
  return {
    touched: [],
    common: new Float64Array(count),
    words: new Float64Array(count),
    squares: new Float64Array(count),
    likeness: new Float64Array(count),
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
