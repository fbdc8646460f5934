import type { Statement } from './alignment.ts'
import { addClosest, type Closest, openClosest } from './closest.ts'
import { endOfReading, groupAlike, openShared, type Shared, share } from './shared-terms.ts'
import { inOrder } from './sorted.ts'
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
  const chosen = openChosen(statements.length)
  for (const alike of groupAlike(statements.length, terms)) {
    share(alike[0], terms, shared)
    for (const id of alike) {
      for (let from = 0; from < shared.touched; ) {
        const to = endOfReading(shared, readingOf, from)
        if (readingOf[shared.others[from]] !== readingOf[id]) {
          noteNearest(nearest, id, shared, from, to)
          addClosest(lists[0], shared.common, shared.common, from, to)
          addClosest(lists[1], shared.likeness, shared.common, from, to)
        }
        from = to
      }
      for (const list of lists) choose(chosen, id, shared, list)
    }
  }
  return toCandidates(chosen, nearest)
}

/** For each statement the later ones that either has chosen, in any order, and how like they are. */
type Chosen = { readonly ids: readonly number[][]; readonly likenesses: readonly number[][] }

function openChosen(count: number): Chosen {
  const lists = () => Array.from({ length: count }, (): number[] => [])
  return { ids: lists(), likenesses: lists() }
}

/** Takes over the closest of a statement and empties their list. */
function choose({ ids, likenesses }: Chosen, id: number, shared: Shared, list: Closest): void {
  for (let i = 0; i < list.taken; i++) {
    const other = shared.others[list.places[i]]
    const first = Math.min(id, other)
    ids[first].push(Math.max(id, other))
    likenesses[first].push(shared.likeness[list.places[i]])
  }
  list.taken = 0
}

function toCandidates({ ids, likenesses }: Chosen, nearest: Nearest): Candidates {
  const { readingOf, readings, best, second } = nearest
  const likenessOf = new Float64Array(readingOf.length)
  const pairs = ids.map(inOrder)
  const count = pairs.reduce((sum, { length }) => sum + length, 0)
  const found = {
    a: new Int32Array(count),
    b: new Int32Array(count),
    likeness: new Float64Array(count),
    bestOfA: new Float64Array(count),
    secondOfA: new Float64Array(count),
    bestOfB: new Float64Array(count),
    secondOfB: new Float64Array(count),
  }
  let at = 0
  for (const [a, others] of pairs.entries()) {
    for (let i = 0; i < ids[a].length; i++) likenessOf[ids[a][i]] = likenesses[a][i]
    for (const b of others) {
      const ofA = a * readings + readingOf[b]
      const ofB = b * readings + readingOf[a]
      found.a[at] = a
      found.b[at] = b
      found.likeness[at] = likenessOf[b]
      found.bestOfA[at] = best[ofA]
      found.secondOfA[at] = second[ofA]
      found.bestOfB[at] = best[ofB]
      found.secondOfB[at] = second[ofB]
      at++
    }
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
    const value = likeness[i]
    if (value > most) {
      next = most
      most = value
    } else if (value > next) next = value
  }
  const at = id * readings + readingOf[others[from]]
  best[at] = most
  second[at] = next
}
