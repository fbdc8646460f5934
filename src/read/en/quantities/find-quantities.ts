import type { Article } from '../../../model/article.ts'
import type { Quantity, Sentence, TimeExpression } from '../../../model/reading.ts'
import { hedgeBefore } from '../numbers/hedges.ts'
import { type Numeral, readNumeral } from '../numbers/numeral.ts'
import { DIGITS, follows, isGlued, type Terms, termAt, wordAt } from '../terms/terms.ts'
import { SIGNS } from './currencies.ts'
import type { Amount } from './found.ts'
import { hedgedInterval, isBound } from './interval.ts'
import { readMeasure, readPercent, readSingle, skipDash } from './measures.ts'
import { readNamed, readSigned } from './money.ts'
import { isName } from './rejected.ts'
import { findThing } from './thing.ts'

/** Finds numbers with their units, what the words around them allow, and what is counted. */
export function findQuantities(
  _article: Article,
  sentences: readonly Sentence[],
  terms: Terms,
  times: readonly TimeExpression[],
): Quantity[] {
  const found: Quantity[] = []
  const dates = times.filter(({ type }) => type === 'date' || type === 'time')
  let date = 0
  for (const [index, sentence] of sentences.entries()) {
    let free = termAt(terms, sentence.start)
    for (let i = free; i < terms.count && terms.starts[i] < sentence.end; ) {
      while (date < dates.length && dates[date].end <= terms.starts[i]) date++
      const inDate = date < dates.length && dates[date].start <= terms.starts[i]
      const amount = inDate ? null : readAmount(terms, i)
      if (!amount || amount.start < free) {
        i++
        continue
      }
      found.push(asQuantity(terms, amount, index, free))
      i = free = Math.max(amount.end, i + 1)
    }
  }
  return found
}

function readAmount(terms: Terms, i: number): Amount | null {
  if (terms.kinds[i] !== DIGITS && terms.words[i] === 0) return null
  if (SIGNS.has(wordAt(terms, i))) return readSigned(terms, i)
  const numeral = readNumeral(terms, i)
  if (!numeral) return readSingle(terms, i)
  if (isName(terms, i, numeral.end)) return null
  return (
    readNamed(terms, i, numeral) ??
    readPercent(terms, i, numeral) ??
    readMeasure(terms, i, numeral) ??
    readCount(terms, i, numeral)
  )
}

/** A plain count: "24 people", "dozens". A bare "one" is a count only before a noun it counts. */
function readCount(terms: Terms, i: number, numeral: Numeral): Amount | null {
  const { end, value, low, high, form } = numeral
  if (form === 'fraction')
    return { start: i, end, kind: 'ratio', value, low, high, unit: null, thingAt: -1 }
  if (isGlued(terms, end) && terms.kinds[end] !== 2) return null
  if (value === 1 && form === 'words' && !hedgeBefore(terms, i)) return null
  return {
    start: i,
    end,
    kind: 'count',
    value,
    low,
    high,
    unit: null,
    thingAt: skipDash(terms, end),
  }
}

function asQuantity(terms: Terms, amount: Amount, sentence: number, free: number): Quantity {
  const found = hedgeBefore(terms, amount.start)
  const hedge = found && found.start >= free ? found.hedge : null
  const from = hedge && found ? found.start : amount.start
  const { value, low, high, kind, unit, thingAt } = amount
  const interval = hedgedInterval({ low, high }, hedge, kind === 'count')
  const counted =
    thingAt < 0 || !follows(terms, thingAt)
      ? { thing: null, thingSpan: null }
      : findThing(terms, thingAt, value !== 1)
  return {
    start: terms.starts[from],
    end: terms.ends[amount.end - 1],
    sentence,
    kind,
    value: isBound(hedge) ? null : value,
    ...interval,
    hedge,
    unit,
    ...counted,
  }
}
