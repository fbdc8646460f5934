import { readNumeral } from '../numbers/numeral.ts'
import { follows, isCapital, isGlued, type Terms, wordAt } from '../terms/terms.ts'
import { addMonths, civilOf, type Day, pad, parseDay } from './calendar.ts'
import { monthFirst } from './dates.ts'
import { onDayOrPart } from './deictic.ts'
import { durationValue, readAmount } from './durations.ts'
import type { Found, Rule, Scene } from './found.ts'
import { hasWords } from './parts.ts'
import { withoutDate } from './periods.ts'
import { stepFrom } from './shift.ts'
import { DAY_PARTS, DIRECTIONS, MONTHS, SEASONS, type TimeUnit, UNITS } from './time-words.ts'
import { hasWeekday } from './week-beside.ts'
import { inMonth, inQuarter } from './when.ts'

/** A direction word with its place, and which way it looks. */
type Directed = {
  readonly scene: Scene
  readonly start: number
  /** The term of "last", "this" or "next". */
  readonly at: number
  readonly by: number
}

/** What may stand behind "last", "this" or "next"; the first that fits wins. */
const READERS: readonly ((directed: Directed) => Found | null)[] = [
  partOfDay,
  month,
  season,
  unit,
  amount,
]

/** "last week", "this morning", "next March", "the past 24 hours", "the following day". */
export const directed: Rule = (scene, at) => {
  const { terms } = scene
  const word = wordAt(terms, at)
  const by = DIRECTIONS.get(word)
  if (by === undefined || !follows(terms, at + 1)) return null
  const isLed = wordAt(terms, at - 1) === 'the' && follows(terms, at)
  if (word === 'same' && !isLed) return null
  if (hasWords(terms, at - 1, 'to', 'this')) return null
  for (const read of READERS) {
    const found = read({ scene, start: isLed ? at - 1 : at, at, by })
    if (found) return { ...found, rule: 'directed' }
  }
  return null
}

/** Words that count from the day the text spoke of, not from the day of writing. */
const FROM_SPOKEN: ReadonlySet<string> = new Set(['previous', 'preceding', 'following', 'same'])

/** "the next day" counts from the day spoken of, "next week" from the day of writing. */
function baseOf({ scene, start, at }: Directed): Day | null {
  const { written, spoken } = scene.anchor
  const word = wordAt(scene.terms, at)
  const counted = FROM_SPOKEN.has(word) || (word === 'next' && start < at)
  return counted ? (spoken ?? written) : written
}

function partOfDay(directed: Directed): Found | null {
  const { scene, start, at, by } = directed
  const part = wordAt(scene.terms, at + 1)
  if (!DAY_PARTS.has(part) || part.endsWith('s')) return null
  return onDayOrPart(baseOf(directed), by, { start, end: at + 2, part })
}

function month({ scene, start, at, by }: Directed): Found | null {
  const month = MONTHS.get(wordAt(scene.terms, at + 1))
  if (month === undefined || !isCapital(scene.terms, at + 1)) return null
  const { written } = scene.anchor
  const place = { start, end: at + 2, type: 'date' } as const
  if (written === null) return { ...place, value: `XXXX-${pad(month)}`, when: null }
  const now = civilOf(written)
  const isOver = month < now.month
  const isAhead = month > now.month
  const year = now.year + (by < 0 && !isOver ? -1 : by > 0 && !isAhead ? 1 : 0)
  return { ...place, value: `${year}-${pad(month)}`, when: inMonth(year, month, 'implied') }
}

function season({ scene, start, at, by }: Directed): Found | null {
  const season = SEASONS.get(wordAt(scene.terms, at + 1))
  if (!season) return null
  const { written } = scene.anchor
  const [code, first] = season
  const place = { start, end: at + 2, type: 'date' } as const
  if (written === null) return { ...place, value: `XXXX-${code}`, when: null }
  const now = civilOf(written)
  const isOver = now.month > addMonths(2000, first, 2).month
  const isBegun = now.month >= first
  const year = now.year + (by < 0 && !isOver ? -1 : by > 0 && isBegun ? 1 : 0)
  return { ...place, value: `${year}-${code}`, when: inQuarter(year, first, 'implied') }
}

/** "last week", "the next day", "recent years", "the past hour". */
function unit(directed: Directed): Found | null {
  const { scene, start, at, by } = directed
  const word = wordAt(scene.terms, at + 1)
  const unit = UNITS.get(word)
  if (unit === undefined || unit === 'second' || unit === 'minute') return null
  const end = at + 2
  if (unit === 'week' && hasWeekday(scene.terms, end)) return null
  const ending = lastOfMonth(directed, end, unit)
  if (ending) return ending
  const isMany = word.endsWith('s')
  if (isMany || unit === 'hour' || ['past', 'recent'].includes(wordAt(scene.terms, at))) {
    const value = durationValue({ end, count: isMany ? null : 1, unit, rest: null })
    return { start, end, type: 'duration', value, when: null }
  }
  const base = baseOf(directed)
  if (base === null) return { start, end, type: 'date', value: withoutDate(unit), when: null }
  return { start, end, type: 'date', ...stepFrom(base, unit, by) }
}

/** "The last week of May" is the week in which May ends, not last week. */
function lastOfMonth(
  { scene, start, at, by }: Directed,
  end: number,
  unit: TimeUnit,
): Found | null {
  const { terms } = scene
  if (start === at || by >= 0 || wordAt(terms, end) !== 'of') return null
  const month = MONTHS.has(wordAt(terms, end + 1)) ? monthFirst(scene, end + 1) : null
  const last = parseDay(month?.when?.end ?? null)
  if (!month || last === null || (unit !== 'week' && unit !== 'day' && unit !== 'weekend'))
    return null
  return { start, end: month.end, type: 'date', ...stepFrom(last, unit, 0) }
}

/** "the last three weeks", "the next few days". */
function amount({ scene, start, at }: Directed): Found | null {
  const { terms } = scene
  if (['this', 'same', 'current', 'recent'].includes(wordAt(terms, at))) return null
  return isGlued(terms, at + 1) ? null : amountBehind(terms, start, at + 1)
}

function amountBehind(terms: Terms, start: number, i: number): Found | null {
  const amount = readNumeral(terms, i) ? readAmount(terms, i) : null
  if (!amount) return null
  return { start, end: amount.end, type: 'duration', value: durationValue(amount), when: null }
}
