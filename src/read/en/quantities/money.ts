import { MAGNITUDES, SHORT_MAGNITUDES } from '../numbers/number-words.ts'
import { type Numeral, readNumeral } from '../numbers/numeral.ts'
import { DIGITS, follows, isCapital, isGlued, printAt, type Terms, wordAt } from '../terms/terms.ts'
import { ADJECTIVES, CODES, DOLLARS, GLUED_NAMES, HUNDREDTHS, NAMES, SIGNS } from './currencies.ts'
import type { Amount } from './found.ts'
import { linkBehind } from './ranges.ts'
import { isResult } from './results.ts'

/** "$1.2bn", "US$500", "€1.5 million", "$5-7 million": the sign stands at the term. */
export function readSigned(terms: Terms, i: number): Amount | null {
  const sign = signAt(terms, i)
  if (sign === undefined || !follows(terms, i + 1)) return null
  const numeral = readNumeral(terms, i + 1)
  if (!numeral || numeral.form === 'vague' || numeral.value === null) return null
  const prefix = isGlued(terms, i) ? DOLLARS.get(wordAt(terms, i - 1)) : undefined
  const isPrefixed = prefix !== undefined && wordAt(terms, i) === '$'
  const start = isPrefixed ? i - 1 : i
  const unit = isPrefixed ? prefix : sign
  const { end, factor } = withMagnitude(terms, numeral.end)
  const range = readSignedRange(terms, start, { numeral, factor, end })
  return range ? { ...range, unit } : money(start, end, numeral, factor, unit)
}

function signAt(terms: Terms, i: number): string | undefined {
  const sign = SIGNS.get(wordAt(terms, i))
  if (sign !== undefined) return sign
  const name = GLUED_NAMES.get(wordAt(terms, i))
  if (name !== undefined) return isGlued(terms, i + 1) ? name : undefined
  if (isRand(terms, i)) return 'ZAR'
  return isCapital(terms, i) ? CODES.get(wordAt(terms, i)) : undefined
}

/** "R2 500", "R3bn", but not the helicopter "R44". */
function isRand(terms: Terms, i: number): boolean {
  if (printAt(terms, i) !== 'R' || isGlued(terms, i) || !isGlued(terms, i + 1)) return false
  const isLong = terms.kinds[i + 1] === DIGITS && terms.ends[i + 1] - terms.starts[i + 1] > 4
  const behind = wordAt(terms, i + 2)
  return isLong || MAGNITUDES.has(behind) || (SHORT_MAGNITUDES.has(behind) && isGlued(terms, i + 2))
}

type First = { readonly numeral: Numeral; readonly factor: number; readonly end: number }

/** "$5-7 million", "$40 million to $50 million", "between $5m and $6m". */
function readSignedRange(terms: Terms, start: number, first: First): Amount | null {
  const link = linkBehind(terms, start, first.end)
  if (link === null) return null
  const isSigned = signAt(terms, link) !== undefined
  if (!isSigned && wordAt(terms, link - 1) === 'and') return null
  const second = readNumeral(terms, isSigned ? link + 1 : link)
  if (second?.value == null || first.numeral.value === null) return null
  const { end, factor } = withMagnitude(terms, second.end)
  const high = second.value * factor
  const scale = first.factor > 1 ? 1 : scaleOf(terms, end)
  const shared = isSigned && first.numeral.value * scale >= high ? 1 : scale
  const low = first.numeral.value * first.factor * (first.numeral.value < 1000 ? shared : 1)
  if (!(low < high)) return null
  const isTo = wordAt(terms, first.end) === 'to' && shared === 1
  if (isTo && isResult(terms, start, end, [low, high])) return null
  const from = wordAt(terms, start - 1) === 'between' ? start - 1 : start
  return { start: from, end, kind: 'money', value: null, low, high, unit: null, thingAt: -1 }
}

/** The magnitude that ends before a term: a million for "7 million" and "7m". */
function scaleOf(terms: Terms, end: number): number {
  const word = wordAt(terms, end - 1)
  return MAGNITUDES.get(word) ?? SHORT_MAGNITUDES.get(word) ?? 1
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
