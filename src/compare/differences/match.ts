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
 * word are weighed, so that the work grows with the pairs that have something in common. `weigh`
 * is told how alike the contexts of the two are, 0 to 1.
 */
export function matchBest<T extends Matchable>(
  items: readonly T[],
  least: number,
  weigh: (a: T, b: T, likeness: number) => number,
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
  for (const { a, b, likeness } of pairsInCommon(items)) {
    const score = weigh(items[a], items[b], likeness)
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

type Meeting = { readonly a: number; readonly b: number; readonly likeness: number }

/** Pairs of items of different articles that share one of their most telling words, in order. */
function* pairsInCommon(items: readonly Matchable[]): Iterable<Meeting> {
  const { contexts, size } = numberTerms(items)
  const holders = Array.from({ length: size }, (): number[] => [])
  for (const [item, { telling }] of contexts.entries())
    for (const term of telling) holders[term].push(item)
  const most = Math.max(NEVER_TOO_COMMON, items.length * TOO_COMMON)
  const metBy = new Int32Array(items.length).fill(-1)
  const worth = new Float64Array(size)
  for (const [b, { reading }] of items.entries()) {
    const partners: number[] = []
    for (const term of contexts[b].telling) {
      const known = holders[term]
      if (known.length > most) continue
      for (let i = 0; known[i] < b; i++) {
        const a = known[i]
        if (metBy[a] === b || items[a].reading === reading) continue
        metBy[a] = b
        partners.push(a)
      }
    }
    spread(contexts[b], worth)
    for (const a of partners.sort((x, y) => x - y))
      yield { a, b, likeness: likenessTo(worth, contexts[a], contexts[b]) }
    for (const term of contexts[b].terms) worth[term] = 0
  }
}

/** A context with its terms as numbers, in the order of its map, and the heaviest few of them. */
type Numbered = {
  readonly terms: Int32Array
  readonly weights: Float64Array
  readonly length: number
  readonly telling: Int32Array
}

function numberTerms(items: readonly Matchable[]): { contexts: Numbered[]; size: number } {
  const numbers = new Map<string, number>()
  const numberOf = (term: string) => {
    const known = numbers.get(term) ?? numbers.size
    numbers.set(term, known)
    return known
  }
  const contexts = items.map(({ context }) => ({
    terms: Int32Array.from(context.weights.keys(), numberOf),
    weights: Float64Array.from(context.weights.values()),
    length: context.length,
    telling: Int32Array.from(mostTelling(context), numberOf),
  }))
  return { contexts, size: numbers.size }
}

function spread({ terms, weights }: Numbered, worth: Float64Array): void {
  for (let i = 0; i < terms.length; i++) worth[terms[i]] = weights[i]
}

/** How alike two contexts are, the weights of the second being spread out in `worth`. */
function likenessTo(
  worth: Float64Array,
  { terms, weights, length }: Numbered,
  b: Numbered,
): number {
  let dot = 0
  for (let i = 0; i < terms.length; i++) dot += weights[i] * worth[terms[i]]
  return dot === 0 ? 0 : dot / (length * b.length)
}

function mostTelling({ weights }: Context): string[] {
  return [...weights]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, TELLING)
    .map(([term]) => term)
}
