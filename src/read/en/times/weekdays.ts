import { follows, isCapital, isGlued, type Terms, wordAt } from '../terms/terms.ts'
import { looksAhead } from './anchor.ts'
import { type Day, isoDay, weekdayOf } from './calendar.ts'
import { dayFirst, monthFirst } from './dates.ts'
import type { Found, Rule, Scene } from './found.ts'
import { DAY_PARTS, DIRECTIONS, SHORT_FORMS, WEEKDAYS } from './time-words.ts'
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
  const direction = DIRECTIONS.get(wordAt(terms, i - 1))
  const start = direction === undefined ? i : i - 1
  const stop = part === '' ? end : end + 1
  const type = part === '' ? 'date' : 'time'
  const day = nearest(scene, i, number, direction)
  if (day === null)
    return { start, end: stop, type, value: `XXXX-WXX-${number + 1}${code}`, when: null }
  const when = part === '' ? onDay(day, 'implied') : inDayPart(day, part, 'implied')
  return { start, end: stop, type, value: isoDay(day) + code, when }
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
