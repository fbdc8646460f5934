import type { Context } from './context.ts'
import { visitMeetings } from './meetings.ts'

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
 * is told how alike the contexts of the two are, 0 to 1. The items come article by article.
 */
export function matchBest<T extends Matchable>(
  items: readonly T[],
  least: number,
  weigh: (a: T, b: T, likeness: number) => number,
): Match[] {
  const offers: Offer[] = []
  /** The best of each item in the article last met, and of the item last met in each article. */
  const ofItem: (Offer | undefined)[] = items.map(() => undefined)
  const ofArticle: (Offer | undefined)[] = []
  visitMeetings(items, (a, b, likeness) => {
    const score = weigh(items[a], items[b], likeness)
    if (score < least) return
    const offer = { a, b, score, isBeaten: false }
    const forA = ofItem[a]
    const forB = ofArticle[items[a].reading]
    const isRival = forA && items[forA.b].reading === items[b].reading
    ofItem[a] = better(isRival ? forA : undefined, offer)
    ofArticle[items[a].reading] = better(forB?.b === b ? forB : undefined, offer)
    if (!offer.isBeaten) offers.push(offer)
  })
  return offers.filter(({ isBeaten }) => !isBeaten).map(({ a, b, score }) => ({ a, b, score }))
}

/** A match that stands until a better one is found for either side. */
type Offer = Match & { isBeaten: boolean }

/** Of two offers for one place the better one, or the first; the other is beaten. */
function better(known: Offer | undefined, offer: Offer): Offer {
  const stands = known && known.score >= offer.score
  if (stands) offer.isBeaten = true
  else if (known) known.isBeaten = true
  return stands ? known : offer
}
