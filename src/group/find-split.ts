import type { Judge } from './judge.ts'
import { mean } from './judge.ts'
import { type Between, linkParts } from './link-parts.ts'
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
  const [first, second] = linkParts(looked.length, between, (parts) => parts === 2)
  if (first.length < 2 || second.length < 2) return []
  const across = mean(first.flatMap((a) => second.map((b) => between(a, b))))
  const within = Math.min(cohesion(first, between), cohesion(second, between))
  if (across >= ACROSS || within - across <= GAP) return []
  return second.map((i) => looked[i])
}

function cohesion(half: readonly number[], between: Between): number {
  return mean(half.flatMap((a, i) => half.slice(0, i).map((b) => between(a, b))))
}
