import { skipDash } from '../numbers/mixed.ts'
import { CARDINALS, MAGNITUDES } from '../numbers/number-words.ts'
import { isPluralNoun } from '../numbers/plural-nouns.ts'
import { UNITS as MEASURES } from '../quantities/units.ts'
import {
  BROKEN,
  DIGITS,
  follows,
  isGlued,
  MARK,
  printAt,
  type Terms,
  wordAt,
} from '../terms/terms.ts'
import { asFound, readHalfOfDay } from './clock.ts'
import type { Rule } from './found.ts'
import { smallNumberAt } from './parts.ts'
import { UNITS, WEEKDAYS } from './time-words.ts'

/** "half past six", "a quarter to nine", "ten minutes past seven", "twenty-five past 4 in the evening". */
export const spokenClock: Rule = ({ terms }, i) => {
  const minutes = readMinutes(terms, i)
  const at = minutes ? skipDash(terms, minutes.end) : -1
  const link = minutes && follows(terms, minutes.end) ? wordAt(terms, at) : ''
  if (!minutes || (link !== 'past' && link !== 'to') || !follows(terms, at + 1)) return null
  const place = skipDash(terms, at + 1)
  const isTo = link === 'to'
  if (isTo && (minutes.value === 30 || !(minutes.sure || isLed(terms, i)))) return null
  const hour = hourAt(terms, place)
  if (hour < 0 || isCounting(terms, place + 1)) return null
  const turned = isTo ? (hour === 1 ? 12 : hour - 1) : hour % 24
  const minute = isTo ? 60 - minutes.value : minutes.value
  const open = CARDINALS.has(wordAt(terms, place)) || terms.kinds[place] === DIGITS
  const end = skipOClock(terms, place + 1)
  return asFound(
    terms,
    i,
    readHalfOfDay(terms, end, turned, minute) ?? { end, hour: turned, minute, open },
  )
}

/** The minutes before "past" and "to"; `sure` where nothing else can be meant. */
function readMinutes(
  terms: Terms,
  i: number,
): { end: number; value: number; sure: boolean } | null {
  const word = wordAt(terms, i)
  if (word === 'half') return { end: i + 1, value: 30, sure: true }
  if (word === 'quarter') return { end: i + 1, value: 15, sure: true }
  if (word === 'a')
    return wordAt(terms, i + 1) === 'quarter' ? { end: i + 2, value: 15, sure: true } : null
  const isDigits = terms.kinds[i] === DIGITS
  const tens = isDigits ? smallNumberAt(terms, i) : (CARDINALS.get(word) ?? -1)
  const at = wordAt(terms, i + 1) === '-' ? i + 2 : i + 1
  const ones = tens === 20 && !isDigits ? (CARDINALS.get(wordAt(terms, at)) ?? 0) : 0
  const value = tens + (ones < 10 ? ones : 0)
  const end = value > tens ? at + 1 : i + 1
  if (value < 1 || value > 29) return null
  const unit = follows(terms, end) ? wordAt(terms, end) : ''
  if (['minute', 'minutes', 'min', 'mins'].includes(unit))
    return { end: end + 1, value, sure: true }
  return value % 5 === 0 ? { end, value, sure: false } : null
}

/** Words behind which "five to nine" is a time rather than a range. */
const LEADS: ReadonlySet<string> = new Set(
  'at before until till since around about nearly'.split(' '),
)

function isLed(terms: Terms, i: number): boolean {
  return LEADS.has(wordAt(terms, i - 1))
}

/** The hour at a term, 1 to 12, noon or midnight; -1 where there is none. */
function hourAt(terms: Terms, i: number): number {
  const word = wordAt(terms, i)
  if (word === 'noon' || word === 'midday') return 12
  if (word === 'midnight') return 24
  const hour = terms.kinds[i] === DIGITS ? smallNumberAt(terms, i) : (CARDINALS.get(word) ?? -1)
  return hour >= 1 && hour <= 12 ? hour : -1
}

/** "ten to twelve people", "a quarter to six per cent": what stands behind is counted or goes on. */
function isCounting(terms: Terms, i: number): boolean {
  if (i >= terms.count || terms.gaps[i] === BROKEN) return false
  const word = wordAt(terms, i)
  if (terms.kinds[i] === MARK)
    return isGlued(terms, i + 1) && !'.,;:)”"’\''.includes(printAt(terms, i))
  if (terms.kinds[i] === DIGITS || MAGNITUDES.has(word) || UNITS.has(word) || MEASURES.has(word))
    return true
  return (
    COUNTED.has(word) ||
    (isPluralNoun(printAt(terms, i)) && !WEEKDAYS.has(word) && word !== 'hours')
  )
}

const COUNTED: ReadonlySet<string> = new Set('per percent percentage of or'.split(' '))

function skipOClock(terms: Terms, i: number): number {
  return follows(terms, i) && wordAt(terms, i) === "o'clock" ? i + 1 : i
}
