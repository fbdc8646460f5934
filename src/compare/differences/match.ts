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
  const best = new Map<string, Match>()
  const candidates: Match[] = []
  const offer = (item: number, reading: number, match: Match) => {
    const key = `${item}:${reading}`
    const known = best.get(key)
    if (!known || match.score > known.score) best.set(key, match)
  }
  for (const [a, b] of pairsInCommon(items)) {
    const score = weigh(items[a], items[b])
    if (score < least) continue
    const match = { a, b, score }
    candidates.push(match)
    offer(a, items[b].reading, match)
    offer(b, items[a].reading, match)
  }
  return candidates.filter(
    (match) =>
      best.get(`${match.a}:${items[match.b].reading}`) === match &&
      best.get(`${match.b}:${items[match.a].reading}`) === match,
  )
}

/** Words beyond the heaviest few of a context bring no item together on their own. */
const TELLING = 8

/** Pairs of items of different articles that share one of their most telling words, in order. */
function* pairsInCommon<T extends Matchable>(items: readonly T[]): Iterable<[number, number]> {
  const holders = new Map<string, number[]>()
  for (const [b, { context, reading }] of items.entries()) {
    const partners = new Set<number>()
    for (const term of mostTelling(context)) {
      const known = holders.get(term)
      if (!known) holders.set(term, [b])
      else {
        for (const a of known) if (items[a].reading !== reading) partners.add(a)
        known.push(b)
      }
    }
    for (const a of [...partners].sort((x, y) => x - y)) yield [a, b]
  }
}

function mostTelling({ weights }: Context): string[] {
  return [...weights]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, TELLING)
    .map(([term]) => term)
}
