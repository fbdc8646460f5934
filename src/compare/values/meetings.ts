import { addTo } from '../add-to.ts'
import type { Context } from './context.ts'

type Placed = { readonly reading: number; readonly context: Context }

/** Words beyond the heaviest few of a context bring no item together on their own. */
const TELLING = 8

/** A word that stands around more of them brings no items together. */
const TOO_COMMON = 60

/**
 * For each item the earlier ones of other articles, in order, that share one of their most telling
 * words with it.
 */
export function findMeetings(items: readonly Placed[]): Int32Array[] {
  const holders = new Map<string, number[]>()
  const telling = items.map(({ context }) => mostTelling(context))
  for (const [item, terms] of telling.entries())
    for (const term of terms) addTo(holders, term, item)
  const metBy = new Int32Array(items.length).fill(-1)
  return items.map(({ reading }, b) => {
    const partners: number[] = []
    for (const term of telling[b]) {
      const known = holders.get(term) ?? []
      if (known.length > TOO_COMMON) continue
      for (let i = 0; known[i] < b; i++) {
        const a = known[i]
        if (metBy[a] === b || items[a].reading === reading) continue
        metBy[a] = b
        partners.push(a)
      }
    }
    return Int32Array.from(partners).sort()
  })
}

function mostTelling({ weights }: Context): string[] {
  return [...weights]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, TELLING)
    .map(([term]) => term)
}
