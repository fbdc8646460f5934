import { hasNumber } from '../match/sorted.ts'
import { numberSentences } from '../number-sentences.ts'
import type { Story } from '../story.ts'
import type { Context } from './context.ts'
import { findMeetings } from './meetings.ts'

/** Two things that different articles say of one matter, by their places in a list. */
export type Match = { readonly a: number; readonly b: number; readonly score: number }

/** What is matched: it stands in an article among words. */
export type Matchable = {
  readonly reading: number
  readonly sentence: number
  readonly context: Context
}

/** How surely two items are one, 0 to 1; what is less than `least` may be told as 0. */
type Weigh<T> = (a: T, b: T, least: number) => number

/** What rounding may do to a weight. */
const HAIR = 1e-9

/**
 * Pairs that are each other's best match in the other's article. Only items that share a telling
 * word, or whose sentences are aligned, are weighed, so that the work grows with the pairs that have
 * something in common. The items come article by article.
 */
export function matchBest<T extends Matchable>(
  story: Story,
  items: readonly T[],
  least: number,
  weigh: Weigh<T>,
): Match[] {
  const offers: Offer[] = []
  /** The place of the best offer of each item in each article, by item and article; 0 for none. */
  const best = new Int32Array(items.length * story.readings.length)
  const stand = (key: number, offer: Offer) => {
    const known = offers[best[key] - 1]
    if (known && known.score >= offer.score) offer.isBeaten = true
    else {
      if (known) known.isBeaten = true
      best[key] = offers.length
    }
  }
  visitPairs(story, items, (a, b) => {
    const ofA = a * story.readings.length + items[b].reading
    const ofB = b * story.readings.length + items[a].reading
    // An offer that beats the best of neither side changes nothing.
    const beaten = Math.min(offers[best[ofA] - 1]?.score ?? 0, offers[best[ofB] - 1]?.score ?? 0)
    const score = weigh(items[a], items[b], Math.max(least, beaten - HAIR))
    if (score < least || score <= beaten) return
    const offer = { a, b, score, isBeaten: false }
    offers.push(offer)
    stand(ofA, offer)
    stand(ofB, offer)
  })
  return offers.filter(({ isBeaten }) => !isBeaten).map(({ a, b, score }) => ({ a, b, score }))
}

/** A match that stands until a better one is found for either side; of two alike the first stands. */
type Offer = Match & { isBeaten: boolean }

/** Visits the pairs that share a telling word, then those of aligned sentences that share none. */
export function visitPairs<T extends Matchable>(
  story: Story,
  items: readonly T[],
  visit: (a: number, b: number) => void,
): void {
  const meetings = findMeetings(items)
  for (const [b, met] of meetings.entries()) for (let i = 0; i < met.length; i++) visit(met[i], b)
  const aligned = alignedItems(story, items, meetings)
  for (let i = 0; i < aligned.length; i++) {
    if (aligned[i] === aligned[i - 1]) continue
    visit(Math.floor(aligned[i] / items.length), aligned[i] % items.length)
  }
}

/** The pairs of items that have not met and whose sentences are aligned, as keys in their order. */
function alignedItems<T extends Matchable>(
  { readings, alignment }: Story,
  items: readonly T[],
  meetings: readonly Int32Array[],
): Float64Array {
  const { count, numberOf } = numberSentences(readings)
  const ofSentence = Array.from({ length: count }, (): number[] => [])
  for (const [i, item] of items.entries()) ofSentence[numberOf(item)].push(i)
  const { statements, pairs } = alignment
  const ofStatement = statements.map((statement) => ofSentence[numberOf(statement)])
  const keys: number[] = []
  for (const { a, b } of pairs)
    for (const one of ofStatement[a])
      for (const other of ofStatement[b]) {
        if (items[one].reading === items[other].reading) continue
        const first = Math.min(one, other)
        const second = Math.max(one, other)
        if (!hasNumber(meetings[second], first)) keys.push(first * items.length + second)
      }
  return Float64Array.from(keys).sort()
}
