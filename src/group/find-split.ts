import type { Judge } from './judge.ts'
import { mean } from './judge.ts'
import type { Entry } from './window/entry.ts'

/** Two halves of a story are two events where the articles across are, on average, less alike… */
const ACROSS = -0.5
/** …and the articles within either half are, on average, more alike than those across by this. */
const GAP = 1.5
/** The latest articles of a story that are looked at. */
const LOOKED_AT = 24

/**
 * The articles that turned out to be another event than the rest of their story; empty where the
 * story is one. Only with several articles of each do look-alikes come apart. A lone one stays.
 */
export function findSplit(members: readonly Entry[], judge: Judge): readonly Entry[] {
  const looked = members.slice(-LOOKED_AT)
  if (looked.length < 4) return []
  const odds = looked.map((entry, i) => judge.compare(entry, looked.slice(0, i)))
  const between = (a: number, b: number) => (a > b ? odds[a][b] : odds[b][a])
  const [first, second] = halve(looked.length, between)
  if (first.length < 2 || second.length < 2) return []
  const across = mean(first.flatMap((a) => second.map((b) => between(a, b))))
  const within = Math.min(cohesion(first, between), cohesion(second, between))
  if (across >= ACROSS || within - across <= GAP) return []
  return second.map((i) => looked[i])
}

type Between = (a: number, b: number) => number

function cohesion(half: readonly number[], between: Between): number {
  return mean(half.flatMap((a, i) => half.slice(0, i).map((b) => between(a, b))))
}

/** Joins the two parts that are most alike on average until two are left; the first holds article 0. */
function halve(count: number, between: Between): readonly [readonly number[], readonly number[]] {
  const parts = Array.from({ length: count }, (_, i) => [i])
  const sums = parts.map((_, a) => parts.map((_, b) => (a === b ? 0 : between(a, b))))
  while (parts.length > 2) {
    const [a, b] = closest(parts, sums)
    parts[a].push(...parts[b])
    for (const [c, row] of sums.entries()) {
      if (c === a || c === b) continue
      row[a] += row[b]
      sums[a][c] = row[a]
    }
    parts.splice(b, 1)
    sums.splice(b, 1)
    for (const row of sums) row.splice(b, 1)
  }
  return [parts[0], parts[1]]
}

function closest(parts: readonly number[][], sums: readonly number[][]): [number, number] {
  let best: [number, number] = [0, 1]
  let most = Number.NEGATIVE_INFINITY
  for (let a = 0; a < parts.length; a++)
    for (let b = a + 1; b < parts.length; b++) {
      const alike = sums[a][b] / (parts[a].length * parts[b].length)
      if (alike > most) [best, most] = [[a, b], alike]
    }
  return best
}
