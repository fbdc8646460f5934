import { partBehind } from '../numbers/mixed.ts'
import { readNumeral } from '../numbers/numeral.ts'
import { follows, isGlued, type Terms, wordAt } from '../terms/terms.ts'
import type { Found, Rule, Scene } from './found.ts'
import { isDash } from './parts.ts'
import { shifted } from './shift.ts'
import { type Amount, OFFSETS, type TimeUnit, UNIT_LETTERS, UNITS } from './time-words.ts'

/** "three hours", "2½ hours", "nearly three-hour", "half an hour", "two days ago". */
export const duration: Rule = (scene, i) => {
  const { terms } = scene
  const amount = readAmount(terms, i)
  if (!amount || isAge(terms, amount.end) || isRate(terms, i)) return null
  return offset(scene, i, amount) ?? asDuration(i, withLong(terms, amount))
}

/** "week-long": "-long" belongs to the duration. */
function withLong(terms: Terms, amount: Amount): Amount {
  const isLong = isDash(wordAt(terms, amount.end)) && wordAt(terms, amount.end + 1) === 'long'
  return isLong ? { ...amount, end: amount.end + 2 } : amount
}

function asDuration(start: number, amount: Amount): Found {
  return { start, end: amount.end, type: 'duration', value: durationValue(amount), when: null }
}

/** Reads a number and a unit of time. */
export function readAmount(terms: Terms, i: number): Amount | null {
  if (wordAt(terms, i) === 'half') return readHalf(terms, i, i + 1)
  const article = wordAt(terms, i) === 'a' || wordAt(terms, i) === 'an'
  const numeral = readNumeral(terms, i)
  if (!numeral) return article ? readSingle(terms, i) : null
  const { end, value: count } = numeral
  const at = unitPlace(terms, end)
  const unit = at < 0 ? undefined : UNITS.get(wordAt(terms, at))
  if (unit === undefined) return article ? readSingle(terms, i) : null
  if (numeral.form === 'fraction' && (count ?? 0) < 1 && wordAt(terms, end) === '-') return null
  return withHalf(terms, { end: at + 1, count, unit, rest: null })
}

/** "a year and a half", "two hours and a quarter", "an hour and ten minutes". */
function withHalf(terms: Terms, amount: Amount): Amount {
  const part = Number.isInteger(amount.count) ? partBehind(terms, amount.end) : null
  if (!part || amount.count === null || wordAt(terms, amount.end) !== 'and')
    return withRest(terms, amount)
  const behind = UNITS.has(wordAt(terms, part.end)) || wordAt(terms, part.end) === 'of'
  return behind
    ? withRest(terms, amount)
    : { ...amount, end: part.end, count: amount.count + part.value }
}

/** Words between a number and its unit: "two more hours", "five trading days". */
const BEFORE_UNIT: ReadonlySet<string> = new Set(
  'of more full whole half long straight consecutive trading business working calendar school'.split(
    ' ',
  ),
)

export const DURATION_VOCABULARY: readonly string[] = [...BEFORE_UNIT]

/** Where the unit stands behind a number: "three hours", "three-hour", "2 1/2 half hours", "two of years". */
function unitPlace(terms: Terms, i: number): number {
  if (!follows(terms, i)) return -1
  if (isDash(wordAt(terms, i)) && isGlued(terms, i)) return i + 1
  const word = wordAt(terms, i)
  if (word === 'of' && isArticle(wordAt(terms, i + 1))) return i + 2
  if (
    [
      'of',
      'more',
      'full',
      'whole',
      'half',
      'long',
      'straight',
      'consecutive',
      'trading',
      'business',
      'working',
      'calendar',
      'school',
    ].includes(word)
  )
    return i + 1
  return i
}

function isArticle(word: string): boolean {
  return word === 'a' || word === 'an'
}

/** "half an hour", "half hour", "half-day". */
function readHalf(terms: Terms, start: number, i: number): Amount | null {
  const article = wordAt(terms, i) === 'a' || wordAt(terms, i) === 'an' || isDash(wordAt(terms, i))
  const at = article ? i + 1 : i
  const unit = UNITS.get(wordAt(terms, at))
  if (unit === undefined || !follows(terms, at) || unit === 'weekend') return null
  return start >= 0 ? { end: at + 1, count: 0.5, unit, rest: null } : null
}

/** "a week", "an hour", "a year and a half". "A second" and "a quarter" are seldom times. */
function readSingle(terms: Terms, i: number): Amount | null {
  if (!follows(terms, i + 1)) return null
  if (wordAt(terms, i + 1) === 'half') return readHalf(terms, i, i + 2)
  const dash = isDash(wordAt(terms, i + 1)) ? 1 : 0
  const unit = UNITS.get(wordAt(terms, i + 1 + dash))
  if (unit === undefined || ['second', 'quarter', 'weekend', 'night'].includes(unit)) return null
  if (wordAt(terms, i + 1).endsWith('s')) return null
  return withHalf(terms, { end: i + 2 + dash, count: 1, unit, rest: null })
}

const SMALLER: Readonly<Partial<Record<TimeUnit, readonly TimeUnit[]>>> = {
  hour: ['minute', 'second'],
  minute: ['second'],
  day: ['hour', 'minute'],
  week: ['day'],
  month: ['week', 'day'],
  year: ['month', 'week', 'day'],
}

/** "two hours and ten minutes" is one amount. */
function withRest(terms: Terms, amount: Amount): Amount {
  const { end, unit } = amount
  if (!follows(terms, end)) return amount
  const joined = wordAt(terms, end) === 'and' || wordAt(terms, end) === ',' ? end + 1 : end
  const numeral = follows(terms, joined) ? readNumeral(terms, joined) : null
  const next =
    numeral && follows(terms, numeral.end) ? UNITS.get(wordAt(terms, numeral.end)) : undefined
  if (!numeral || next === undefined || !SMALLER[unit]?.includes(next)) return amount
  const rest: Amount = { end: numeral.end + 1, count: numeral.value, unit: next, rest: null }
  return { ...amount, end: rest.end, rest }
}

/** "-old", "old" or "of age" behind an amount makes it an age. */
function isAge(terms: Terms, i: number): boolean {
  const at = isDash(wordAt(terms, i)) ? i + 1 : i
  return (
    ['old', 'olds'].includes(wordAt(terms, at)) ||
    (wordAt(terms, i) === 'of' && wordAt(terms, i + 1) === 'age')
  )
}

/** "times a day", "once a week", "$30 an hour": how often or how much, not how long. */
function isRate(terms: Terms, i: number): boolean {
  const article = wordAt(terms, i) === 'a' || wordAt(terms, i) === 'an'
  const before = wordAt(terms, i - 1)
  return (
    article &&
    (['times', 'once', 'twice'].includes(before) || UNITS.has(before) || terms.kinds[i - 1] === 1)
  )
}

/** "ago", "later", "from now" behind an amount make it a date. */
function offset(scene: Scene, start: number, amount: Amount): Found | null {
  const { terms } = scene
  const { end } = amount
  if (!follows(terms, end)) return null
  if (wordAt(terms, end) === 'from' && ['now', 'today'].includes(wordAt(terms, end + 1)))
    return shifted(scene, { start, end: end + 2, amount, sign: 1, from: 'now' })
  const direction = OFFSETS.get(wordAt(terms, end))
  if (!direction) return null
  const [sign, from] = direction
  const needsEnd = ['before', 'after', 'prior'].includes(wordAt(terms, end))
  if (needsEnd && follows(terms, end + 1) && terms.kinds[end + 1] !== 2) return null
  return shifted(scene, { start, end: end + 1, amount, sign, from })
}

/** "PT2H30M", "P3W", "PXY": TIMEX3 has no fractions but for years and days as printed. */
export function durationValue(amount: Amount): string {
  const { date, time } = durationParts(amount)
  return `P${date}${time === '' ? '' : `T${time}`}`
}

function durationParts(amount: Amount): { date: string; time: string } {
  const { unit, count, rest } = amount
  const [letter, factor] = UNIT_LETTERS[unit]
  const behind = rest ? durationParts(rest) : { date: '', time: '' }
  const number = count === null ? 'X' : printNumber(count * factor)
  if (!letter.startsWith('T'))
    return { date: `${number}${letter}${behind.date}`, time: behind.time }
  return { date: behind.date, time: `${clockParts(count, unit, letter[1])}${behind.time}` }
}

/** "2H30M" for two and a half hours. */
function clockParts(count: number | null, unit: TimeUnit, letter: string): string {
  if (count === null) return `X${letter}`
  if (Number.isInteger(count) || unit !== 'hour') return `${printNumber(count)}${letter}`
  const minutes = Math.round((count - Math.floor(count)) * 60)
  return `${count >= 1 ? `${Math.floor(count)}H` : ''}${minutes}M`
}

function printNumber(value: number): string {
  return String(Math.round(value * 100) / 100)
}
