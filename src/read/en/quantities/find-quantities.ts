import type { Article } from '../../../model/article.ts'
import type { Hedge, Quantity, Sentence, TimeExpression, Tokens } from '../../../model/reading.ts'
import { hedgeBefore, hedgeBehind } from '../numbers/hedges.ts'
import { hasOdd } from '../numbers/odd.ts'
import { DIGITS, follows, type Terms, termAt } from '../terms/terms.ts'
import { indexByWord } from '../terms/vocabulary.ts'
import { AMOUNT_STARTS, readAmount } from './amounts.ts'
import type { Amount } from './found.ts'
import { isHedged } from './hedged.ts'
import { hedgedInterval, isBound } from './interval.ts'
import { joinDurations } from './join-durations.ts'
import { findThing } from './thing.ts'

/** Finds numbers with their units, what the words around them allow, and what is counted. */
export function findQuantities(
  { text }: Article,
  tokens: Tokens,
  sentences: readonly Sentence[],
  terms: Terms,
  times: readonly TimeExpression[],
): Quantity[] {
  const found: Quantity[] = []
  const dates = times.filter(({ type }) => type === 'date' || type === 'time')
  let date = 0
  const starts = indexByWord(terms.vocabulary, AMOUNT_STARTS)
  for (const [index, sentence] of sentences.entries()) {
    let free = termAt(terms, sentence.start)
    for (let i = free; i < terms.count && terms.starts[i] < sentence.end; ) {
      if (terms.kinds[i] !== DIGITS && !starts[terms.words[i]]) {
        i++
        continue
      }
      while (date < dates.length && dates[date].end <= terms.starts[i]) date++
      const inDate = date < dates.length && dates[date].start <= terms.starts[i]
      const amount = inDate ? null : readAmount(terms, i)
      if (!amount || amount.start < free) {
        i++
        continue
      }
      const hedged = withHedge(terms, amount, free)
      found.push(asQuantity(terms, tokens, hedged, index))
      i = free = Math.max(hedged.end, i + 1)
    }
  }
  return joinDurations(text, found)
}

type Hedged = Amount & { readonly hedge: Hedge | null }

/** Takes the hedge before or behind an amount along. */
function withHedge(terms: Terms, amount: Amount, free: number): Hedged {
  const before = hedgeBefore(terms, amount.start)
  if (before && before.start >= free && isHedged(terms, amount, before.start))
    return { ...amount, start: before.start, hedge: before.hedge }
  if (hasOdd(terms, amount.start, amount.end)) return { ...amount, hedge: 'about' }
  const behind = hedgeBehind(terms, amount.end)
  if (!behind) return { ...amount, hedge: null }
  const thingAt = amount.thingAt < 0 ? -1 : behind.end
  return { ...amount, end: behind.end, thingAt, hedge: behind.hedge }
}

function asQuantity(terms: Terms, tokens: Tokens, amount: Hedged, sentence: number): Quantity {
  const { value, low, high, kind, unit, thingAt, hedge } = amount
  const isCounted = thingAt >= 0 && follows(terms, thingAt)
  return {
    start: terms.starts[amount.start],
    end: terms.ends[amount.end - 1],
    sentence,
    kind,
    value: isBound(hedge) ? null : value,
    ...hedgedInterval({ low, high }, hedge, kind === 'count'),
    hedge,
    unit,
    ...(isCounted
      ? findThing(terms, tokens, thingAt, kind !== 'ratio' && value !== 1)
      : { thing: null, thingSpan: null }),
  }
}
