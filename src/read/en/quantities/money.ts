import { MAGNITUDES, SHORT_MAGNITUDES } from '../numbers/number-words.ts'
import { type Numeral, readNumeral } from '../numbers/numeral.ts'
import { follows, isGlued, type Terms, wordAt } from '../terms/terms.ts'
import { ADJECTIVES, CODES, DOLLARS, HUNDREDTHS, NAMES, SIGNS } from './currencies.ts'
import type { Amount } from './found.ts'

/** "$1.2bn", "US$500", "€1.5 million", "£350m": the sign stands at the term. */
export function readSigned(terms: Terms, i: number): Amount | null {
  const sign = SIGNS.get(wordAt(terms, i)) ?? CODES.get(wordAt(terms, i))
  if (sign === undefined || !follows(terms, i + 1)) return null
  const numeral = readNumeral(terms, i + 1)
  if (!numeral || numeral.form === 'vague') return null
  const prefix = isGlued(terms, i) ? DOLLARS.get(wordAt(terms, i - 1)) : undefined
  const start = prefix === undefined || wordAt(terms, i) !== '$' ? i : i - 1
  const { end, factor } = withMagnitude(terms, numeral.end)
  return money(start, end, numeral, factor, start < i && prefix ? prefix : sign)
}

/** "m", "bn", "-million" behind an amount. */
function withMagnitude(terms: Terms, i: number): { end: number; factor: number } {
  const word = follows(terms, i) ? wordAt(terms, i) : ''
  const short = SHORT_MAGNITUDES.get(word)
  const isShort =
    short !== undefined && (isGlued(terms, i) || word === 'bn' || word === 'mn' || word === 'm')
  if (isShort) return { end: i + 1, factor: short }
  const dash = word === '-' ? 1 : 0
  const magnitude = dash ? MAGNITUDES.get(wordAt(terms, i + 1)) : undefined
  return magnitude === undefined ? { end: i, factor: 1 } : { end: i + 2, factor: magnitude }
}

/** "110 billion euros", "50 cents", "500 US dollars", "3bn euros". */
export function readNamed(terms: Terms, i: number, numeral: Numeral): Amount | null {
  const { end, factor } = withMagnitude(terms, numeral.end)
  const of = wordAt(terms, end) === 'of' ? 1 : 0
  const dash = wordAt(terms, end) === '-' ? 1 : 0
  const at = end + of + dash
  if (!follows(terms, at)) return null
  const country = ADJECTIVES.get(wordAt(terms, at))
  const place = country === undefined ? at : at + (wordAt(terms, at + 1) === '.' ? 0 : 1)
  const name = wordAt(terms, place)
  const code = NAMES.get(name) ?? CODES.get(name)
  if (code === undefined || !follows(terms, place)) return null
  if (name === 'won' && !(numeral.value !== null && numeral.value * factor >= 1000)) return null
  if ((name === 'pound' && dash === 0) || name === 'real') return null
  const unit = country === undefined ? code : `${country}${code.slice(2)}`
  return money(i, place + 1, numeral, HUNDREDTHS.has(name) ? factor / 100 : factor, unit)
}

function money(start: number, end: number, numeral: Numeral, factor: number, unit: string): Amount {
  const value = numeral.value === null ? null : numeral.value * factor
  const { low, high } = numeral
  return {
    start,
    end,
    kind: 'money',
    value,
    low: low * factor,
    high: high * factor,
    unit,
    thingAt: -1,
  }
}
