import type { Statement } from './alignment.ts'
import type { Terms } from './terms.ts'

/** Of each other article, so many statements that share the most are looked at more closely. */
const CLOSEST = 2

/**
 * Of all articles together, so many: a fact that a hundred articles tell has no more counterparts,
 * and the work grows with the articles and not with their pairs. Up to 26 articles it cuts nothing.
 */
const CLOSEST_OF_ALL = 100

/** Less common weight than this is one middling word. */
const LEAST_COMMON = 2

/** A term in a larger share of all statements brings nobody together. */
const TOO_COMMON = 0.15
/** … but in a short story it may. */
const NEVER_TOO_COMMON = 40

/** Pairs of statement ids (`a[i]` < `b[i]`) of different readings, in order of `a`, then `b`. */
export type Candidates = { readonly a: Int32Array; readonly b: Int32Array }

/** The pairs of statements that share rare terms. */
export function findCandidates(statements: readonly Statement[], terms: Terms): Candidates {
  const most = Math.max(NEVER_TOO_COMMON, statements.length * TOO_COMMON)
  const readingOf = Int32Array.from(statements, ({ reading }) => reading)
  const common = new Float64Array(statements.length)
  const touched = new Int32Array(statements.length)
  const ranks = openRanks(readingOf)
  const keys: number[] = []
  for (let id = 0; id < statements.length; id++) {
    const count = addCommon(id, terms, most, readingOf, common, touched)
    for (let i = 0; i < count; i++)
      if (common[touched[i]] >= LEAST_COMMON) rank(ranks, readingOf[touched[i]], touched[i], common)
    for (const other of closestOfAll(takeRanked(ranks), common))
      keys.push(Math.min(id, other) * statements.length + Math.max(id, other))
    for (let i = 0; i < count; i++) common[touched[i]] = 0
  }
  return unpack(Float64Array.from(keys).sort(), statements.length)
}

/** Adds up what each statement of another reading shares with one; tells how many share any. */
function addCommon(
  id: number,
  terms: Terms,
  most: number,
  readingOf: Int32Array,
  common: Float64Array,
  touched: Int32Array,
): number {
  let count = 0
  for (const { ofStatement, postings, weights } of [terms.words, terms.names, terms.numbers])
    for (const term of ofStatement[id]) {
      const holders = postings[term]
      if (holders.length > most) continue
      for (let i = 0; i < holders.length; i++) {
        const other = holders[i]
        if (readingOf[other] === readingOf[id]) continue
        if (common[other] === 0) touched[count++] = other
        common[other] += weights[term]
      }
    }
  return count
}

/** The few statements of each reading that share the most, the best first. */
type Ranks = {
  readonly places: Int32Array
  readonly taken: Uint8Array
  /** The readings that have any. */
  readonly used: number[]
}

function openRanks(readingOf: Int32Array): Ranks {
  const readings = (readingOf.at(-1) ?? -1) + 1
  return {
    places: new Int32Array(readings * CLOSEST),
    taken: new Uint8Array(readings),
    used: [],
  }
}

/** Puts a statement in its place among the best of its reading, if it is one of them. */
function rank(
  { places, taken, used }: Ranks,
  reading: number,
  id: number,
  common: Float64Array,
): void {
  const first = reading * CLOSEST
  let place = first + taken[reading]
  while (place > first && isCloser(id, places[place - 1], common)) place--
  if (place === first + CLOSEST) return
  if (taken[reading] === 0) used.push(reading)
  if (taken[reading] < CLOSEST) taken[reading]++
  for (let i = first + taken[reading] - 1; i > place; i--) places[i] = places[i - 1]
  places[place] = id
}

function isCloser(id: number, other: number, common: Float64Array): boolean {
  return common[id] > common[other] || (common[id] === common[other] && id < other)
}

/** The ranked statements, which are then forgotten. */
function takeRanked({ places, taken, used }: Ranks): number[] {
  const ids: number[] = []
  for (const reading of used) {
    for (let i = 0; i < taken[reading]; i++) ids.push(places[reading * CLOSEST + i])
    taken[reading] = 0
  }
  used.length = 0
  return ids
}

function closestOfAll(ids: readonly number[], common: Float64Array): readonly number[] {
  if (ids.length <= CLOSEST_OF_ALL) return ids
  const shares = new Float64Array(ids.length)
  for (let i = 0; i < ids.length; i++) shares[i] = common[ids[i]]
  shares.sort()
  const least = shares[shares.length - CLOSEST_OF_ALL]
  const closer = ids.filter((id) => common[id] > least)
  const even = ids.filter((id) => common[id] === least).sort((x, y) => x - y)
  return [...closer, ...even.slice(0, CLOSEST_OF_ALL - closer.length)]
}

/** Keys in order, with repeats, to pairs. */
function unpack(keys: Float64Array, statements: number): Candidates {
  let count = 0
  for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) count++
  const a = new Int32Array(count)
  const b = new Int32Array(count)
  for (let i = 0, pair = 0; i < keys.length; i++) {
    if (i > 0 && keys[i] === keys[i - 1]) continue
    a[pair] = Math.floor(keys[i] / statements)
    b[pair++] = keys[i] % statements
  }
  return { a, b }
}
