import { BROKEN, MARK, type Terms, wordAt } from '../terms/terms.ts'
import { type Day, weekdayOf } from './calendar.ts'
import { onDayOrPart } from './deictic.ts'
import type { Rule } from './found.ts'
import { stepFrom } from './shift.ts'
import { type TimeUnit, UNITS } from './time-words.ts'
import { stepBeyond } from './week-beside.ts'

/** The value of a period that cannot be placed, for want of a day to count from. */
export function withoutDate(unit: TimeUnit): string {
  if (unit === 'day' || unit === 'night') return 'XXXX-XX-XX'
  if (unit === 'week') return 'XXXX-WXX'
  if (unit === 'weekend') return 'XXXX-WXX-WE'
  return unit === 'month' ? 'XXXX-XX' : 'XXXX'
}

const BEFORE_THE: ReadonlySet<string> = new Set('in on of during over for at throughout'.split(' '))
const BEFORE_THAT: ReadonlySet<string> = new Set(
  'on of in during later earlier at until'.split(' '),
)
const PERIODS: ReadonlySet<string> = new Set('day week weekend month year'.split(' '))

/** What may stand behind "the day" for it to be a day already known: "the day of the vote" is not. */
const BEHIND: ReadonlySet<string> = new Set('and but as with at from , . ; : - – —'.split(' '))

/** "that day", "later in the day", "over the weekend", "the end of the year". */
export const knownPeriod: Rule = ({ terms, anchor }, i) => {
  const word = wordAt(terms, i)
  const unit = UNITS.get(word)
  const lead = wordAt(terms, i - 1)
  const isKnown = lead === 'the' ? isPlain(terms, i) : lead === 'that' && isPointedAt(terms, i)
  if (unit === undefined || !PERIODS.has(word) || !isKnown) return null
  const base = anchor.spoken ?? anchor.written
  const place = { start: i - 1, end: i + 1 }
  if (unit === 'day') return onDayOrPart(base, 0, { ...place, part: '' })
  if (base === null) return { ...place, type: 'date', value: withoutDate(unit), when: null }
  if (unit === 'weekend' && lead === 'the')
    return { ...place, type: 'date', ...lastWeekend(anchor.written ?? base) }
  return { ...place, type: 'date', ...stepFrom(base, unit, 0) }
}

/** "the week before last", "the night before last", "the year after next". */
export const periodBeyond: Rule = ({ terms, anchor }, i) => {
  const unit = UNITS.get(wordAt(terms, i))
  const step = unit === undefined ? 0 : stepBeyond(terms, i + 1)
  if (unit === undefined || step === 0 || wordAt(terms, i - 1) !== 'the') return null
  const place = { start: i - 1, end: i + 3 }
  const { written } = anchor
  if (unit === 'night') return onDayOrPart(written, 2 * step, { ...place, part: 'night' })
  if (written === null) return { ...place, type: 'date', value: withoutDate(unit), when: null }
  return { ...place, type: 'date', ...stepFrom(written, unit, 2 * step) }
}

/** "that day" with a preposition before it or at the head of a clause; "said that day by day" is none. */
function isPointedAt(terms: Terms, i: number): boolean {
  const isHead = i < 2 || terms.gaps[i - 1] === BROKEN || terms.kinds[i - 2] === MARK
  return isHead || BEFORE_THAT.has(wordAt(terms, i - 2))
}

/** "The weekend" is the one that is on or was last. */
function lastWeekend(day: Day) {
  return stepFrom(day, 'weekend', weekdayOf(day) >= 5 ? 0 : -1)
}

function isPlain(terms: Terms, i: number): boolean {
  if (!BEFORE_THE.has(wordAt(terms, i - 2))) return false
  const isLast = i + 1 >= terms.count || terms.gaps[i + 1] === BROKEN
  return isLast || BEHIND.has(wordAt(terms, i + 1)) || terms.kinds[i + 1] === MARK
}
