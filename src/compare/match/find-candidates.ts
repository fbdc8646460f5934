import type { Statement } from './alignment.ts'
import { addClosest, openClosest } from './closest.ts'
import { endOfReading, openShared, type Shared, share } from './shared-terms.ts'
import type { Terms } from './terms.ts'

/**
 * Pairs of statement ids (`a[i]` < `b[i]`) of different readings, in order of `a`, then `b`, with
 * what `Closeness` tells of each: columns, as a story of a hundred articles has some 50,000 pairs.
 */
export type Candidates = {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly likeness: Float64Array
  readonly bestOfA: Float64Array
  readonly secondOfA: Float64Array
  readonly bestOfB: Float64Array
  readonly secondOfB: Float64Array
}

/** `likeness` of the pair; of the best and the second best counterparts of each side. */
export type Closeness = {
  readonly likeness: number
  readonly bestOfA: number
  readonly secondOfA: number
  readonly bestOfB: number
  readonly secondOfB: number
}

/** How near a pair comes to the best that its sides find in each other's article. */
export function closenessOf(candidates: Candidates, pair: number): Closeness {
  return {
    likeness: candidates.likeness[pair],
    bestOfA: candidates.bestOfA[pair],
    secondOfA: candidates.secondOfA[pair],
    bestOfB: candidates.bestOfB[pair],
    secondOfB: candidates.secondOfB[pair],
  }
}

/** The pairs of statements that share rare terms. */
export function findCandidates(statements: readonly Statement[], terms: Terms): Candidates {
  const readingOf = Int32Array.from(statements, ({ reading }) => reading)
  const shared = openShared(statements.length)
  const nearest = openNearest(readingOf)
  const lists = [openClosest(), openClosest()] as const
  const likenesses = new Map<number, number>()
  for (let id = 0; id < statements.length; id++) {
    share(id, readingOf, terms, shared)
    for (let from = 0; from < shared.touched; ) {
      const to = endOfReading(shared, readingOf, from)
      noteNearest(nearest, id, shared, from, to)
      addClosest(lists[0], shared.common, shared, from, to)
      addClosest(lists[1], shared.likeness, shared, from, to)
      from = to
    }
    for (const list of lists) {
      for (const other of list.ids.subarray(0, list.taken))
        likenesses.set(keyOf(id, other, statements.length), shared.likeness[other])
      list.taken = 0
    }
  }
  return toCandidates(likenesses, nearest)
}

function keyOf(id: number, other: number, count: number): number {
  return id < other ? id * count + other : other * count + id
}

function toCandidates(likenesses: ReadonlyMap<number, number>, nearest: Nearest): Candidates {
  const { readingOf, readings, best, second } = nearest
  const keys = Float64Array.from(likenesses.keys()).sort()
  const found = {
    a: new Int32Array(keys.length),
    b: new Int32Array(keys.length),
    likeness: new Float64Array(keys.length),
    bestOfA: new Float64Array(keys.length),
    secondOfA: new Float64Array(keys.length),
    bestOfB: new Float64Array(keys.length),
    secondOfB: new Float64Array(keys.length),
  }
  for (let i = 0; i < keys.length; i++) {
    const a = Math.floor(keys[i] / readingOf.length)
    const b = keys[i] % readingOf.length
    const [ofA, ofB] = [a * readings + readingOf[b], b * readings + readingOf[a]]
    found.a[i] = a
    found.b[i] = b
    found.likeness[i] = likenesses.get(keys[i]) ?? 0
    found.bestOfA[i] = best[ofA]
    found.secondOfA[i] = second[ofA]
    found.bestOfB[i] = best[ofB]
    found.secondOfB[i] = second[ofB]
  }
  return found
}

/** The likenesses of each statement's two likest in each reading: a row for each statement. */
type Nearest = {
  readonly readingOf: Int32Array
  readonly readings: number
  readonly best: Float64Array
  readonly second: Float64Array
}

function openNearest(readingOf: Int32Array): Nearest {
  const readings = (readingOf.at(-1) ?? -1) + 1
  const cells = readingOf.length * readings
  return { readingOf, readings, best: new Float64Array(cells), second: new Float64Array(cells) }
}

function noteNearest(
  { readingOf, readings, best, second }: Nearest,
  id: number,
  { others, likeness }: Shared,
  from: number,
  to: number,
): void {
  let most = 0
  let next = 0
  for (let i = from; i < to; i++) {
    const value = likeness[others[i]]
    if (value > most) {
      next = most
      most = value
    } else if (value > next) next = value
  }
  const at = id * readings + readingOf[others[from]]
  best[at] = most
  second[at] = next
}
