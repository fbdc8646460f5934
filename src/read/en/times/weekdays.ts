import { follows, isCapital, isGlued, type Terms, wordAt } from '../terms/terms.ts'
import { looksAhead } from './anchor.ts'
import { type Day, isoDay, mondayOf, weekdayOf } from './calendar.ts'
import { dayFirst, monthFirst } from './dates.ts'
import type { Found, Rule, Scene } from './found.ts'
import { DAY_PARTS, DIRECTIONS, SHORT_FORMS, WEEKDAYS } from './time-words.ts'
import { stepBeyond, weekBeside } from './week-beside.ts'
import { inDayPart, onDay } from './when.ts'

/** "Friday", "last Friday", "Friday night", "Friday, March 5", "Fridays". */
export const weekday: Rule = (scene, i) => {
  const { terms } = scene
  const word = wordAt(terms, i)
  const number = WEEKDAYS.get(word)
  if (number === undefined || !isCapital(terms, i) || isPartOfName(terms, i)) return null
  const dot = wordAt(terms, i + 1) === '.' && isGlued(terms, i + 1)
  if (SHORT_FORMS.has(word) && !dot && !isDateBehind(scene, i + 1)) return null
  const end = SHORT_FORMS.has(word) && dot ? i + 2 : i + 1
  if ((word.endsWith('s') && !SHORT_FORMS.has(word)) || isEvery(terms, i - 1))
    return weekly(terms, i, end, number)
  return withDate(scene, i, end) ?? alone(scene, i, end, number)
}

/** "Black Friday", "the Sunday Times": names that only contain a weekday. */
const NAMED_DAYS: ReadonlySet<string> = new Set(
  'black good ash palm cyber super maundy holy easter bloody whit shrove fat'.split(' '),
)
const PAPERS: ReadonlySet<string> = new Set(
  'times mail telegraph mirror express herald post independent star sun age tribune'.split(' '),
)
export const WEEKDAY_VOCABULARY: readonly string[] = [...NAMED_DAYS, ...PAPERS]

function isPartOfName(terms: Terms, i: number): boolean {
  if (NAMED_DAYS.has(wordAt(terms, i - 1)) && isCapital(terms, i - 1)) return true
  return PAPERS.has(wordAt(terms, i + 1)) && isCapital(terms, i + 1)
}

function isDateBehind(scene: Scene, i: number): boolean {
  return withDate(scene, i - 1, i) !== null
}

function isEvery(terms: Terms, i: number): boolean {
  return wordAt(terms, i) === 'every' || wordAt(terms, i) === 'each'
}

function weekly(terms: Terms, i: number, end: number, number: number): Found {
  const start = isEvery(terms, i - 1) ? i - 1 : i
  return { start, end, type: 'set', value: `XXXX-WXX-${number + 1}`, when: null }
}

/** A weekday with its date behind it is one expression: "Friday, March 5". */
function withDate(scene: Scene, start: number, i: number): Found | null {
  const at = wordAt(scene.terms, i) === ',' ? i + 1 : i
  if (!follows(scene.terms, at)) return null
  const date = monthFirst(scene, at) ?? dayFirst(scene, at)
  return date?.value.match(/-\d\d-\d\d$/) ? { ...date, start } : null
}

function alone(scene: Scene, i: number, end: number, number: number): Found {
  const { terms } = scene
  const part = follows(terms, end) && DAY_PARTS.has(wordAt(terms, end)) ? wordAt(terms, end) : ''
  const code = part === '' ? '' : `T${DAY_PARTS.get(part)?.[0]}`
  const type = part === '' ? 'date' : 'time'
  const { start, stop, day } = placed(scene, i, part === '' ? end : end + 1, number)
  if (day === null)
    return { start, end: stop, type, value: `XXXX-WXX-${number + 1}${code}`, when: null }
  const when = part === '' ? onDay(day, 'implied') : inDayPart(day, part, 'implied')
  return { start, end: stop, type, value: isoDay(day) + code, when }
}

type Placed = { readonly start: number; readonly stop: number; readonly day: Day | null }

/** The day that a weekday means with the words beside it, and where these begin and end. */
function placed(scene: Scene, i: number, end: number, number: number): Placed {
  const { terms, anchor } = scene
  const { written } = anchor
  const beyond = stepBeyond(terms, end)
  if (beyond !== 0) {
    const day = nearest(scene, i, number, beyond)
    const start = wordAt(terms, i - 1) === 'the' ? i - 1 : i
    return { start, stop: end + 2, day: day === null ? null : day + beyond * 7 }
  }
  const week = weekBeside(terms, i, end)
  if (week) {
    const day = written === null ? null : dayInWeek(written, number, week.by)
    return { start: week.start, stop: week.end, day }
  }
  const direction = DIRECTIONS.get(wordAt(terms, i - 1))
  return {
    start: direction === undefined ? i : i - 1,
    stop: end,
    day: nearest(scene, i, number, direction),
  }
}

/** A weekday of a week that is named; of no week in "Friday week", a week after the next Friday. */
function dayInWeek(written: Day, number: number, weeks: number): Day {
  if (!Number.isNaN(weeks)) return mondayOf(written) + number + 7 * weeks
  return written + ((number - weekdayOf(written) + 7) % 7) + 7
}

/** The day that a weekday means, counted from the day of writing. */
function nearest(
  scene: Scene,
  i: number,
  number: number,
  direction: number | undefined,
): Day | null {
  const { written } = scene.anchor
  if (written === null) return null
  const ahead = (number - weekdayOf(written) + 7) % 7
  const behind = ahead === 0 ? 0 : ahead - 7
  const word = wordAt(scene.terms, i - 1)
  if (direction === -1) return written + (ahead - 7)
  if (direction === 1) return written + (ahead === 0 ? 7 : ahead)
  if (word === 'this') return written + (weekdayOf(written) <= number ? ahead : behind)
  return written + (looksAhead(scene.terms, i, scene.sentence) ? ahead : behind)
}
