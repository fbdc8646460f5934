import { CARDINALS, ORDINALS } from '../numbers/number-words.ts'
import { follows, isCapital, isGlued, type Terms, wordAt } from '../terms/terms.ts'
import { looksAhead } from './anchor.ts'
import { addMonths, civilOf, type Day, dayOf, isDate, isoDay, pad } from './calendar.ts'
import type { Found, Rule, Scene } from './found.ts'
import {
  directedYear,
  hasWords,
  isDash,
  skipOrdinalEnding,
  smallNumberAt,
  yearAt,
  yearBehind,
} from './parts.ts'
import { DIRECTIONS, MONTHS, SHORT_FORMS } from './time-words.ts'
import { inMonth, onDay, overDays } from './when.ts'

/** Months that are also words or names, so that they need a sign of being meant as months. */
const DOUBTFUL: ReadonlySet<string> = new Set(['may', 'march', 'april', 'june', 'august'])

/** Words that stand before a month. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in since until till by last this next of from to and through during before after between for early late mid every each on - –'.split(
    ' ',
  ),
)

/** "March 5", "Mar. 5, 2020", "March 5-7", "March 2020", "March". */
export const monthFirst: Rule = (scene, i) => {
  const month = MONTHS.get(wordAt(scene.terms, i))
  const name = month === undefined ? null : readMonthName(scene.terms, i)
  if (month === undefined || !name) return null
  return (
    readMonthDay(scene, i, month, name.end) ??
    readMonthYear(scene, i, month, name.end) ??
    readDirectedYear(scene, i, month, name.end) ??
    (name.sure ? bareMonth(scene, i, month, name.end) : null)
  )
}

/** Where a month's name ends and whether it can be nothing else. Null where it is no month. */
function readMonthName(terms: Terms, i: number): { end: number; sure: boolean } | null {
  const word = wordAt(terms, i)
  const isShort = SHORT_FORMS.has(word)
  if (!isCapital(terms, i)) return null
  if (isGlued(terms, i) && wordAt(terms, i - 1) !== '(' && !isDash(wordAt(terms, i - 1)))
    return null
  if (isShort && isGlued(terms, i + 1) && wordAt(terms, i + 1) === '.')
    return { end: i + 2, sure: true }
  if (isShort) return { end: i + 1, sure: false }
  return { end: i + 1, sure: !DOUBTFUL.has(word) || BEFORE_MONTH.has(wordAt(terms, i - 1)) }
}

function readMonthDay(scene: Scene, start: number, month: number, i: number): Found | null {
  const { terms } = scene
  const day = follows(terms, i) ? smallNumberAt(terms, i) : -1
  if (day < 1 || day > 31 || isClockNumber(terms, i)) return null
  const end = skipOrdinalEnding(terms, i + 1)
  const last = readLastDay(terms, end)
  const year = yearBehind(terms, last?.end ?? end) ?? directedYearBehind(scene, last?.end ?? end)
  return dated(scene, {
    start,
    end: year?.end ?? last?.end ?? end,
    year: year?.year ?? null,
    stated: year !== null && yearAt(terms, year.end - 1) > 0,
    month,
    day,
    last: last?.day ?? null,
  })
}

/** "-7", "to 7" or "and 7" behind a day of the month. */
function readLastDay(terms: Terms, i: number): { end: number; day: number } | null {
  if (!isDash(wordAt(terms, i)) && !['to', 'and'].includes(wordAt(terms, i))) return null
  const day = follows(terms, i + 1) ? smallNumberAt(terms, i + 1) : -1
  const end = skipOrdinalEnding(terms, i + 2)
  const isBare = terms.kinds[end] !== 0 || end >= terms.count || terms.gaps[end] === 2
  const isJoined = isDash(wordAt(terms, i)) || end > i + 2 || isBare
  return day >= 1 && day <= 31 && isJoined && !isClockNumber(terms, i + 1) ? { end, day } : null
}

/** Is the number at a term the hour of "10:30" or "10 a.m."? */
function isClockNumber(terms: Terms, i: number): boolean {
  const next = wordAt(terms, i + 1)
  if (next === ':' && isGlued(terms, i + 1)) return true
  return (
    ['am', 'pm', 'a', 'p'].includes(next) && (next.length === 2 || wordAt(terms, i + 2) === '.')
  )
}

function readMonthYear(scene: Scene, start: number, month: number, i: number): Found | null {
  const year = yearBehind(scene.terms, i)
  if (!year) return null
  const value = `${year.year}-${pad(month)}`
  return { start, end: year.end, type: 'date', value, when: inMonth(year.year, month, 'stated') }
}

/** "April last year", "October of next year". */
function readDirectedYear(scene: Scene, start: number, month: number, i: number): Found | null {
  const by = directedYear(scene.terms, i)
  const { written } = scene.anchor
  if (!by) return null
  if (written === null)
    return { start, end: by.end, type: 'date', value: `XXXX-${pad(month)}`, when: null }
  const year = civilOf(written).year + by.by
  const when = inMonth(year, month, 'implied')
  return { start, end: by.end, type: 'date', value: `${year}-${pad(month)}`, when }
}

function bareMonth(scene: Scene, start: number, month: number, end: number): Found {
  const { written } = scene.anchor
  if (written === null) return { start, end, type: 'date', value: `XXXX-${pad(month)}`, when: null }
  const year = yearFor(scene, start, month, 28)
  const when = inMonth(year, month, 'implied')
  return { start, end, type: 'date', value: `${year}-${pad(month)}`, when }
}

/** "5 March 2020", "5th of March", "5-7 March". */
export const dayFirst: Rule = (scene, i) => {
  const { terms } = scene
  const day = smallNumberAt(terms, i)
  if (day < 1 || day > 31) return null
  let end = skipOrdinalEnding(terms, i + 1)
  const last =
    isDash(wordAt(terms, end)) || wordAt(terms, end) === 'to' ? readLastDay(terms, end) : null
  const isRange = last !== null && monthAt(terms, last.end) !== null
  if (isRange) end = last.end
  if (end > i + 1 && !isRange) {
    const beside = dayOfMonthBeside(scene, i, end, day)
    if (beside) return beside
  }
  if (wordAt(terms, end) === 'of') end++
  const month = follows(terms, end) ? monthAt(terms, end) : null
  if (!month) return null
  const year = yearBehind(terms, month.end) ?? directedYearBehind(scene, month.end)
  return dated(scene, {
    start: i,
    end: year?.end ?? month.end,
    year: year?.year ?? null,
    stated: year !== null && yearAt(terms, year.end - 1) > 0,
    month: month.month,
    day,
    last: isRange ? last.day : null,
  })
}

/** "the tenth of March", "the twenty-first of next month". */
export const ordinalDay: Rule = (scene, i) => {
  const { terms } = scene
  const tens = CARDINALS.get(wordAt(terms, i)) ?? 0
  if (tens > 0 && tens !== 20 && tens !== 30) return null
  const at = tens > 0 ? (wordAt(terms, i + 1) === '-' ? i + 2 : i + 1) : i
  const day = tens + (ORDINALS.get(wordAt(terms, at)) ?? 99)
  if (day > 31 || (tens > 0 && day > tens + 9)) return null
  if (wordAt(terms, i - 1) !== 'the') return null
  const beside = dayOfMonthBeside(scene, i, at + 1, day)
  const month = wordAt(terms, at + 1) === 'of' ? monthAt(terms, at + 2) : null
  if (beside || !month || wordAt(terms, month.end) === "'s") return beside
  const year = yearBehind(terms, month.end) ?? directedYearBehind(scene, month.end)
  const stated = year !== null && yearAt(terms, year.end - 1) > 0
  const end = year?.end ?? month.end
  return dated(scene, {
    start: i,
    end,
    year: year?.year ?? null,
    stated,
    month: month.month,
    day,
    last: null,
  })
}

/** "of next month", "day of last month", "of the month" behind the day of a month. */
function dayOfMonthBeside(scene: Scene, start: number, i: number, day: number): Found | null {
  const { terms, anchor } = scene
  const of = wordAt(terms, i) === 'day' ? i + 1 : i
  if (!hasWords(terms, of, 'of') || !hasWords(terms, of + 2, 'month') || !follows(terms, of + 2))
    return null
  if (wordAt(terms, of + 3) === "'s") return null
  const word = wordAt(terms, of + 1)
  const by = word === 'the' || word === 'that' ? 0 : DIRECTIONS.get(word)
  if (by === undefined || word === 'recent') return null
  const base = by === 0 && word !== 'this' ? (anchor.spoken ?? anchor.written) : anchor.written
  const place = { start, end: of + 3, type: 'date' } as const
  if (base === null) return { ...place, value: `XXXX-XX-${pad(day)}`, when: null }
  const now = civilOf(base)
  const { year, month } = addMonths(now.year, now.month, by)
  if (!isDate(year, month, day)) return null
  const found = dayOf(year, month, day)
  return { ...place, value: isoDay(found), when: onDay(found, 'implied') }
}

function monthAt(terms: Terms, i: number): { end: number; month: number } | null {
  const month = MONTHS.get(wordAt(terms, i))
  if (month === undefined || !isCapital(terms, i)) return null
  const dot =
    SHORT_FORMS.has(wordAt(terms, i)) && wordAt(terms, i + 1) === '.' && isGlued(terms, i + 1)
  return { end: dot ? i + 2 : i + 1, month }
}

/** "2020-03-05" and "3/5/2020" (American order, unless only the other can be). */
export const numericDate: Rule = (scene, i) => {
  const { terms } = scene
  const mark = wordAt(terms, i + 1)
  if (mark !== '-' && mark !== '/') return null
  for (let k = i + 1; k < i + 5; k++) if (!isGlued(terms, k)) return null
  if (wordAt(terms, i + 3) !== mark) return null
  const first = yearAt(terms, i)
  const parts = [smallNumberAt(terms, i), smallNumberAt(terms, i + 2), smallNumberAt(terms, i + 4)]
  if (first > 0) return dated(scene, { ...at(i), year: first, month: parts[1], day: parts[2] })
  const year = yearAt(terms, i + 4)
  if (mark !== '/' || year < 0) return null
  const [month, day] = parts[0] > 12 ? [parts[1], parts[0]] : [parts[0], parts[1]]
  return dated(scene, { ...at(i), year, month, day })
}

function at(i: number) {
  return { start: i, end: i + 5, last: null, stated: true }
}

/** "last year" behind a day of a month. */
function directedYearBehind(scene: Scene, i: number): { end: number; year: number } | null {
  const by = directedYear(scene.terms, i)
  const { written } = scene.anchor
  return by && written !== null ? { end: by.end, year: civilOf(written).year + by.by } : null
}

type DateParts = {
  readonly start: number
  readonly end: number
  readonly year: number | null
  readonly stated: boolean
  readonly month: number
  readonly day: number
  readonly last: number | null
}

/** The expression for a date; null where the calendar has no such day. */
function dated(scene: Scene, parts: DateParts): Found | null {
  const { start, end, month, day, last } = parts
  if (!isDate(parts.year ?? 2000, month, day)) return null
  if (parts.year === null && scene.anchor.written === null)
    return { start, end, type: 'date', value: `XXXX-${pad(month)}-${pad(day)}`, when: null }
  const year = parts.year ?? yearFor(scene, start, month, day)
  const basis = parts.stated ? 'stated' : 'implied'
  const first = dayOf(year, month, day)
  if (last === null || last <= day || !isDate(year, month, last))
    return { start, end, type: 'date', value: isoDay(first), when: onDay(first, basis) }
  const final = dayOf(year, month, last)
  const value = `${isoDay(first)}/${isoDay(final)}`
  return { start, end, type: 'date', value, when: overDays(first, final, 'day', basis) }
}

/** News of the coming weeks is told without a year too, so a date may lie this far ahead. */
const DAYS_AHEAD = 62

/** The year that a month or day without one most likely means. */
function yearFor(scene: Scene, i: number, month: number, day: number): number {
  const written: Day = scene.anchor.written ?? 0
  const { year } = civilOf(written)
  const distance = dayOf(year, month, day) - written
  if (looksAhead(scene.terms, i, scene.sentence)) return distance < -45 ? year + 1 : year
  return distance > DAYS_AHEAD ? year - 1 : distance < -330 ? year + 1 : year
}
