import type { Context } from './context.ts'

/** Two things that different articles say of one matter, by their places in a list. */
export type Match = { readonly a: number; readonly b: number; readonly score: number }

/** What is matched: it stands in an article among words. */
export type Matchable = {
  readonly reading: number
  readonly sentence: number
  readonly context: Context
}

/**
 * Pairs that are each other's best match in the other's article. Only items that share a telling
 * word are weighed, so that the work grows with the pairs that have something in common.
 */
export function matchBest<T extends Matchable>(
  items: readonly T[],
  least: number,
  weigh: (a: T, b: T) => number,
): Match[] {
  const best = new Map<number, Match>()
  const candidates: Match[] = []
  const keyOf = (item: number, other: number) => items[other].reading * items.length + item
  const offer = (key: number, match: Match) => {
    const known = best.get(key)
    if (known && known.score >= match.score) return false
    best.set(key, match)
    return true
  }
  for (const [a, b] of pairsInCommon(items)) {
    const score = weigh(items[a], items[b])
    if (score < least) continue
    const match = { a, b, score }
    const isBestForA = offer(keyOf(a, b), match)
    const isBestForB = offer(keyOf(b, a), match)
    if (isBestForA && isBestForB) candidates.push(match)
  }
  return candidates.filter(
    (match) =>
      best.get(keyOf(match.a, match.b)) === match && best.get(keyOf(match.b, match.a)) === match,
  )
}

/** Words beyond the heaviest few of a context bring no item together on their own. */
const TELLING = 8

/** A word that stands around a larger share of all items brings nobody together. */
const TOO_COMMON = 0.1
/** … but in a short story it may. */
const NEVER_TOO_COMMON = 60

/** Pairs of items of different articles that share one of their most telling words, in order. */
function* pairsInCommon<T extends Matchable>(items: readonly T[]): Iterable<[number, number]> {
  const telling = items.map(({ context }) => mostTelling(context))
  const holders = listHolders(telling)
  const most = Math.max(NEVER_TOO_COMMON, items.length * TOO_COMMON)
  const metBy = new Int32Array(items.length).fill(-1)
  for (const [b, { reading }] of items.entries()) {
    const partners: number[] = []
    for (const term of telling[b]) {
      const known = holders.get(term) ?? []
      if (known.length > most) continue
      for (let i = 0; known[i] < b; i++) {
        const a = known[i]
        if (metBy[a] === b || items[a].reading === reading) continue
        metBy[a] = b
        partners.push(a)
      }
    }
    for (const a of partners.sort((x, y) => x - y)) yield [a, b]
  }
}

/** For each term the items that have it, in order. */
function listHolders(terms: readonly (readonly string[])[]): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  for (const [item, list] of terms.entries())
    for (const term of list) {
      const known = holders.get(term)
      if (known) known.push(item)
      else holders.set(term, [item])
    }
  return holders
}

function mostTelling({ weights }: Context): string[] {
  return [...weights]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, TELLING)
    .map(([term]) => term)
}
