import type { Context } from './context.ts'

type Placed = { readonly reading: number; readonly context: Context }

/** Words beyond the heaviest few of a context bring no item together on their own. */
const TELLING = 8

/** A word that stands around more of them brings no items together. */
const TOO_COMMON = 60

/**
 * Calls `visit` for the pairs of items of different articles that share one of their most telling
 * words, with how alike their contexts are; in order of the second, then of the first.
 */
export function visitMeetings(
  items: readonly Placed[],
  visit: (a: number, b: number, likeness: number) => void,
): void {
  const { contexts, size } = numberTerms(items)
  const holders = Array.from({ length: size }, (): number[] => [])
  for (const [item, { telling }] of contexts.entries())
    for (const term of telling) holders[term].push(item)
  const metBy = new Int32Array(items.length).fill(-1)
  const worth = new Float64Array(size)
  for (const [b, { reading }] of items.entries()) {
    const partners: number[] = []
    for (const term of contexts[b].telling) {
      const known = holders[term]
      if (known.length > TOO_COMMON) continue
      for (let i = 0; known[i] < b; i++) {
        const a = known[i]
        if (metBy[a] === b || items[a].reading === reading) continue
        metBy[a] = b
        partners.push(a)
      }
    }
    spread(contexts[b], worth)
    const inOrder = new Int32Array(partners).sort()
    for (let i = 0; i < inOrder.length; i++)
      visit(inOrder[i], b, likenessTo(worth, contexts[inOrder[i]], contexts[b]))
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

function numberTerms(items: readonly Placed[]): { contexts: Numbered[]; size: number } {
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
