import { type Part, partBehind } from '../numbers/mixed.ts'
import { MAGNITUDES } from '../numbers/number-words.ts'
import { type Numeral, readNumeral } from '../numbers/numeral.ts'
import { DIGITS, follows, isGlued, type Terms, wordAt } from '../terms/terms.ts'
import { readDegrees } from './degrees.ts'
import type { Amount } from './found.ts'
import { SHORT_UNITS, UNITS, type Unit } from './units.ts'

/** "25%", "25 percent", "25 per cent", "five percentage points". */
export function readPercent(terms: Terms, i: number, numeral: Numeral): Amount | null {
  const from = behindOfOne(terms, numeral)
  const at = skipDash(terms, from)
  if (!follows(terms, from)) return null
  const word = wordAt(terms, at)
  let end = -1
  if (word === '%' || word === 'percent' || word === 'pct') end = at + 1
  else if (word === 'per' && wordAt(terms, at + 1) === 'cent') end = at + 2
  else if (word === 'percentage' && ['point', 'points'].includes(wordAt(terms, at + 1)))
    end = at + 2
  else if (word === 'pc' && isGlued(terms, at)) end = at + 1
  if (end < 0) return null
  const { value, low, high } = numeral
  return { start: i, end, kind: 'percent', value, low, high, unit: 'percent', thingAt: -1 }
}

/** "100 km", "62 miles", "six-foot", "three hours", "20 square miles", "35C". */
export function readMeasure(terms: Terms, i: number, numeral: Numeral): Amount | null {
  return readDegrees(terms, i, numeral) ?? readUnit(terms, i, numeral)
}

function readUnit(terms: Terms, i: number, numeral: Numeral): Amount | null {
  const found = unitAt(terms, behindOfOne(terms, numeral), terms.kinds[i] === DIGITS)
  if (!found) return null
  const { unit, power, end } = found
  const factor = unit.factor ** power
  const part = partOfUnit(terms, numeral, found)
  const more = part?.value ?? 0
  const base = power === 1 ? unit.base : power === 2 ? `square-${unit.base}` : `cubic-${unit.base}`
  const value = numeral.value === null ? null : (numeral.value + more) * factor
  const scaled = { value, low: (numeral.low + more) * factor, high: (numeral.high + more) * factor }
  if (unit.kind === 'duration' && isAge(terms, end))
    return {
      start: i,
      end: endOfAge(terms, end),
      kind: 'age',
      ...inYears(scaled),
      unit: 'year',
      thingAt: -1,
    }
  return { start: i, end: part?.end ?? end, kind: unit.kind, ...scaled, unit: base, thingAt: -1 }
}

/** The term behind "of a" in "three quarters of an hour", and behind "a" in "half a percentage point". */
function behindOfOne(terms: Terms, { end, form }: Numeral): number {
  if (form !== 'fraction' || !follows(terms, end)) return end
  const at = wordAt(terms, end) === 'of' ? end + 1 : end
  const article = wordAt(terms, at)
  return (article === 'a' || article === 'an' || article === 'one') && follows(terms, at + 1)
    ? at + 1
    : end
}

/** "a mile and a half", "two hours and a quarter": a part of the unit behind it. */
function partOfUnit(terms: Terms, { value }: Numeral, { end, power }: UnitFound): Part | null {
  if (wordAt(terms, end) !== 'and' || power > 1 || !Number.isInteger(value)) return null
  const part = partBehind(terms, end)
  const isOther =
    part &&
    follows(terms, part.end) &&
    (UNITS.has(wordAt(terms, part.end)) || wordAt(terms, part.end) === 'of')
  return isOther ? null : part
}

type UnitFound = { readonly unit: Unit; readonly power: number; readonly end: number }

/** The unit at a term, over a dash or "half"; "square" and "cubic" may lead. */
export function unitAt(terms: Terms, i: number, behindDigits: boolean): UnitFound | null {
  if (!follows(terms, i)) return null
  let at = skipDash(terms, i)
  if (wordAt(terms, at) === 'half') at++
  if (wordAt(terms, at) === 'of') at++
  if (wordAt(terms, at) === 'nautical' && wordAt(terms, at + 1).startsWith('mile'))
    return {
      unit: { base: 'metre', factor: 1852, offset: 0, kind: 'measure' },
      power: 1,
      end: at + 2,
    }
  const power = ['square', 'sq'].includes(wordAt(terms, at))
    ? 2
    : wordAt(terms, at) === 'cubic'
      ? 3
      : 1
  if (power > 1) at++
  const word = wordAt(terms, at)
  const unit = UNITS.get(word)
  if (!unit || (SHORT_UNITS.has(word) && !behindDigits)) return null
  if (word.length === 1 && !isGlued(terms, at)) return null
  return { unit, power, end: at + 1 }
}

const YEAR_SECONDS = 31_556_952

function inYears(scaled: { value: number | null; low: number; high: number }) {
  const { value, low, high } = scaled
  const turn = (seconds: number) => seconds / YEAR_SECONDS
  return { value: value === null ? null : turn(value), low: turn(low), high: turn(high) }
}

function isAge(terms: Terms, i: number): boolean {
  return endOfAge(terms, i) > i
}

/** "-old", "-olds", " old", " of age" behind years, months, weeks or days. */
function endOfAge(terms: Terms, i: number): number {
  const at = skipDash(terms, i)
  if (wordAt(terms, at) === 'old' || wordAt(terms, at) === 'olds') return at + 1
  return wordAt(terms, i) === 'of' && wordAt(terms, i + 1) === 'age' ? i + 2 : i
}

export function skipDash(terms: Terms, i: number): number {
  const word = wordAt(terms, i)
  return (word === '-' || word === '–') && isGlued(terms, i) && isGlued(terms, i + 1) ? i + 1 : i
}

/** "an hour", "a mile", "a year": one of a unit. */
export function readSingle(terms: Terms, i: number): Amount | null {
  const word = wordAt(terms, i)
  if (word !== 'a' && word !== 'an') return null
  if (!follows(terms, i + 1) || readNumeral(terms, i) || isRate(terms, i)) return null
  const found = unitAt(terms, i + 1, false)
  if (
    !found ||
    wordAt(terms, found.end - 1).endsWith('s') ||
    ['second', 'yard', 'pound', 'foot'].includes(wordAt(terms, found.end - 1))
  )
    return null
  const one: Numeral = { end: i + 1, value: 1, low: 1, high: 1, form: 'words' }
  return readUnit(terms, i, one)
}

/** "$900 a month", "3 million a year", "twice a day": how much in each, not how long. */
function isRate(terms: Terms, i: number): boolean {
  const before = follows(terms, i) ? wordAt(terms, i - 1) : ''
  if (follows(terms, i) && terms.kinds[i - 1] === DIGITS) return true
  return MAGNITUDES.has(before) || ['times', 'twice', 'once', '%', 'percent'].includes(before)
}
