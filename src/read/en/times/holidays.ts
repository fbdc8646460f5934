import { follows, type Terms, wordAt } from '../terms/terms.ts'
import { looksAhead } from './anchor.ts'
import { civilOf, type Day, dayOf, isoDay, weekdayOf } from './calendar.ts'
import type { Rule, Scene } from './found.ts'
import { hasWords, yearBehind } from './parts.ts'
import { onDay } from './when.ts'

/** The day of a holiday in a year. */
type DayIn = (year: number) => Day

const fixed =
  (month: number, day: number): DayIn =>
  (year) =>
    dayOf(year, month, day)

/** The nth (or, with -1, the last) of a weekday in a month; 0 is Monday. */
const nth =
  (n: number, weekday: number, month: number): DayIn =>
  (year) => {
    if (n < 0) {
      const last = dayOf(year, month + 1, 1) - 1
      return last - ((weekdayOf(last) - weekday + 7) % 7)
    }
    const first = dayOf(year, month, 1)
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
  }

/** Easter Sunday of the western churches, by the Gregorian reckoning of Butcher. */
const easter: DayIn = (year) => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const m = Math.floor((a + 11 * d + 22 * e) / 451)
  const month = Math.floor((d + e - 7 * m + 114) / 31)
  return dayOf(year, month, ((d + e - 7 * m + 114) % 31) + 1)
}

/** Holidays that news in English names without explaining them. */
const HOLIDAYS: readonly (readonly [string, DayIn])[] = [
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ["new year 's eve", fixed(12, 31)],
  ["new year 's day", fixed(1, 1)],
  ["valentine 's day", fixed(2, 14)],
  ['independence day', fixed(7, 4)],
  ['halloween', fixed(10, 31)],
  ['veterans day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['thanksgiving', nth(4, 3, 11)],
  ['labor day', nth(1, 0, 9)],
  ['memorial day', nth(-1, 0, 5)],
  ['martin luther king day', nth(3, 0, 1)],
  ['good friday', (year) => easter(year) - 2],
  ['easter sunday', easter],
  ['easter monday', (year) => easter(year) + 1],
  ['easter', easter],
  ['ash wednesday', (year) => easter(year) - 46],
  ['palm sunday', (year) => easter(year) - 7],
]

const BY_FIRST_WORD = new Map<string, (readonly [readonly string[], DayIn])[]>()
for (const [name, dayIn] of HOLIDAYS) {
  const words = name.split(' ')
  BY_FIRST_WORD.set(words[0], [...(BY_FIRST_WORD.get(words[0]) ?? []), [words, dayIn]])
}

export const HOLIDAY_STARTS: readonly string[] = [...BY_FIRST_WORD.keys()]
export const HOLIDAY_VOCABULARY: readonly string[] = HOLIDAYS.flatMap(([name]) => name.split(' '))

/** "Christmas Eve", "Easter Monday 2031". */
export const holiday: Rule = (scene, i) => {
  const { terms } = scene
  const known = BY_FIRST_WORD.get(wordAt(terms, i))?.find(([words]) => hasWords(terms, i, ...words))
  if (!known || !isNamed(terms, i)) return null
  const [words, dayIn] = known
  const year = yearBehind(terms, i + words.length)
  const end = year?.end ?? i + words.length
  const day = year ? dayIn(year.year) : nearest(scene, i, dayIn)
  if (day === null) return { start: i, end, type: 'date', value: 'XXXX-XX-XX', when: null }
  const when = onDay(day, year ? 'stated' : 'implied')
  return { start: i, end, type: 'date', value: isoDay(day), when }
}

function isNamed(terms: Terms, i: number): boolean {
  const code = terms.text.charCodeAt(terms.starts[i])
  return code >= 65 && code <= 90 && (i === 0 || !follows(terms, i) || terms.gaps[i] > 0)
}

/** The last such day, or the next where the sentence looks ahead or it is only days away. */
function nearest(scene: Scene, i: number, dayIn: DayIn): Day | null {
  const { written } = scene.anchor
  if (written === null) return null
  const { year } = civilOf(written)
  const days = [dayIn(year - 1), dayIn(year), dayIn(year + 1)]
  const ahead = days.find((day) => day >= written) ?? written
  const behind = days.findLast((day) => day <= written) ?? written
  return looksAhead(scene.terms, i, scene.sentence) || ahead - written <= 14 ? ahead : behind
}
