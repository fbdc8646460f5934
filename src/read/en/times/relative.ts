import { ORDINALS } from '../numbers/number-words.ts'
import { readNumeral } from '../numbers/numeral.ts'
import { follows, isGlued, type Terms, wordAt } from '../terms/terms.ts'
import { addMonths, civilOf, type Day, isoDay, pad } from './calendar.ts'
import { durationValue, readAmount } from './durations.ts'
import type { Found, Rule, Scene } from './found.ts'
import { yearBehind } from './parts.ts'
import { stepFrom } from './shift.ts'
import {
  DAY_PARTS,
  DEICTIC_DAYS,
  DIRECTIONS,
  MONTHS,
  SEASONS,
  SET_WORDS,
  UNITS,
  VAGUE_TIMES,
} from './time-words.ts'
import { inDayPart, inMonth, inQuarter, onDay } from './when.ts'

/** "yesterday", "tomorrow night", "tonight", "overnight". */
export const deicticDay: Rule = (scene, i) => {
  const { terms } = scene
  const [by, own] = DEICTIC_DAYS.get(wordAt(terms, i)) ?? [0, '']
  const isSoldier = wordAt(terms, i) === 'today' && wordAt(terms, i - 1) === 'usa'
  if (isSoldier) return null
  const behind =
    follows(terms, i + 1) && DAY_PARTS.has(wordAt(terms, i + 1)) ? wordAt(terms, i + 1) : ''
  const part = behind || own
  const end = behind === '' ? i + 1 : i + 2
  const start = dayBefore(terms, i)
  const step = start < i ? by * 2 : by
  return onDayOrPart(scene.anchor.written, step, { start, end, part })
}

/** Where "the day before yesterday" or "the day after tomorrow" begins. */
function dayBefore(terms: Terms, i: number): number {
  const link =
    wordAt(terms, i) === 'yesterday' ? 'before' : wordAt(terms, i) === 'tomorrow' ? 'after' : ''
  if (link === '' || wordAt(terms, i - 1) !== link || wordAt(terms, i - 2) !== 'day') return i
  return wordAt(terms, i - 3) === 'the' ? i - 3 : i - 2
}

type Place = { readonly start: number; readonly end: number; readonly part: string }

function onDayOrPart(base: Day | null, by: number, { start, end, part }: Place): Found {
  const type = part === '' ? 'date' : 'time'
  const code = part === '' ? '' : `T${DAY_PARTS.get(part)?.[0]}`
  if (base === null) return { start, end, type, value: `XXXX-XX-XX${code}`, when: null }
  const day = base + by
  const when = part === '' ? onDay(day, 'implied') : inDayPart(day, part, 'implied')
  return { start, end, type, value: isoDay(day) + code, when }
}

/** "last week", "this morning", "next March", "the past 24 hours", "the following day". */
export const directed: Rule = (scene, i) => {
  const { terms } = scene
  const word = wordAt(terms, i)
  const by = DIRECTIONS.get(word)
  if (by === undefined || !follows(terms, i + 1)) return null
  if (word === 'same' && wordAt(terms, i - 1) !== 'the') return null
  const start = wordAt(terms, i - 1) === 'the' && follows(terms, i) ? i - 1 : i
  const next = wordAt(terms, i + 1)
  return (
    directedPart(scene, start, i, by) ??
    directedMonth(scene, start, i, by) ??
    directedSeason(scene, start, i, by) ??
    (UNITS.has(next) ? directedUnit(scene, start, i, by) : directedAmount(terms, start, i))
  )
}

/** Words that count from the day the text spoke of, not from the day of writing. */
const FROM_SPOKEN: ReadonlySet<string> = new Set(['previous', 'preceding', 'following', 'same'])

function baseFor(scene: Scene, start: number, i: number): Day | null {
  const { written, spoken } = scene.anchor
  const word = wordAt(scene.terms, i)
  const counted = FROM_SPOKEN.has(word) || (word === 'next' && start < i)
  return counted ? (spoken ?? written) : written
}

function directedPart(scene: Scene, start: number, i: number, by: number): Found | null {
  const part = wordAt(scene.terms, i + 1)
  if (!DAY_PARTS.has(part) || part.endsWith('s')) return null
  return onDayOrPart(baseFor(scene, start, i), by, { start, end: i + 2, part })
}

function directedMonth(scene: Scene, start: number, i: number, by: number): Found | null {
  const month = MONTHS.get(wordAt(scene.terms, i + 1))
  if (month === undefined) return null
  const end = i + 2
  const { written } = scene.anchor
  if (written === null) return { start, end, type: 'date', value: `XXXX-${pad(month)}`, when: null }
  const now = civilOf(written)
  const year =
    by < 0
      ? month >= now.month
        ? now.year - 1
        : now.year
      : by > 0
        ? month <= now.month
          ? now.year + 1
          : now.year
        : now.year
  return {
    start,
    end,
    type: 'date',
    value: `${year}-${pad(month)}`,
    when: inMonth(year, month, 'implied'),
  }
}

function directedSeason(scene: Scene, start: number, i: number, by: number): Found | null {
  const season = SEASONS.get(wordAt(scene.terms, i + 1))
  if (!season) return null
  const { written } = scene.anchor
  const end = i + 2
  const [code, first] = season
  if (written === null) return { start, end, type: 'date', value: `XXXX-${code}`, when: null }
  const now = civilOf(written)
  const isOver = now.month > addMonths(2000, first, 2).month
  const year =
    by < 0
      ? isOver
        ? now.year
        : now.year - 1
      : by > 0
        ? now.month >= first
          ? now.year + 1
          : now.year
        : now.year
  return {
    start,
    end,
    type: 'date',
    value: `${year}-${code}`,
    when: inQuarter(year, first, 'implied'),
  }
}

function directedUnit(scene: Scene, start: number, i: number, by: number): Found | null {
  const { terms } = scene
  const word = wordAt(terms, i + 1)
  const unit = UNITS.get(word)
  if (unit === undefined || unit === 'second' || unit === 'minute') return null
  const end = i + 2
  if (word.endsWith('s'))
    return {
      start,
      end,
      type: 'duration',
      value: `P${'X'}${unit === 'hour' ? 'TH' : unit[0].toUpperCase()}`.replace('PXTH', 'PTXH'),
      when: null,
    }
  if (['past', 'recent'].includes(wordAt(terms, i)) || unit === 'hour') {
    const amount = { end, count: 1, unit, rest: null }
    return { start, end, type: 'duration', value: durationValue(amount), when: null }
  }
  const base = baseFor(scene, start, i)
  if (base === null) return { start, end, type: 'date', value: withoutDate(unit), when: null }
  return { start, end, type: 'date', ...stepFrom(base, unit, by) }
}

function withoutDate(unit: string): string {
  if (unit === 'day') return 'XXXX-XX-XX'
  if (unit === 'week') return 'XXXX-WXX'
  if (unit === 'weekend') return 'XXXX-WXX-WE'
  return unit === 'month' ? 'XXXX-XX' : 'XXXX'
}

/** "the last three weeks", "the next few days". */
function directedAmount(terms: Terms, start: number, i: number): Found | null {
  if (['this', 'same', 'current', 'recent'].includes(wordAt(terms, i))) return null
  const amount = readAmount(terms, i + 1)
  if (!amount || !readNumeral(terms, i + 1) || isGlued(terms, i + 1)) return null
  return { start, end: amount.end, type: 'duration', value: durationValue(amount), when: null }
}

/** "the first quarter of 2009", "third-quarter". */
export const quarter: Rule = (scene, i) => {
  const { terms } = scene
  const number = wordAt(terms, i) === 'final' ? 4 : (ORDINALS.get(wordAt(terms, i)) ?? 9)
  const at = wordAt(terms, i + 1) === '-' ? i + 2 : i + 1
  if (number > 4 || wordAt(terms, at) !== 'quarter' || !follows(terms, at)) return null
  const start = wordAt(terms, i - 1) === 'the' ? i - 1 : i
  const year = yearBehind(terms, at + 1)
  const end = year?.end ?? at + 1
  const { written } = scene.anchor
  if (!year && written === null)
    return { start, end, type: 'date', value: `XXXX-Q${number}`, when: null }
  const now = civilOf(written ?? 0)
  const of = year?.year ?? (number * 3 - 2 > now.month ? now.year - 1 : now.year)
  const when = inQuarter(of, number * 3 - 2, year ? 'stated' : 'implied')
  return { start, end, type: 'date', value: `${of}-Q${number}`, when }
}

/** "summer 2019", "the summer of 2019". */
export const season: Rule = (scene, i) => {
  const { terms } = scene
  const found = SEASONS.get(wordAt(terms, i))
  const year = found ? yearBehind(terms, i + 1) : null
  if (!found || !year) return null
  const start = wordAt(terms, i - 1) === 'the' ? i - 1 : i
  const when = inQuarter(year.year, found[1], 'stated')
  return { start, end: year.end, type: 'date', value: `${year.year}-${found[0]}`, when }
}

/** "now", "recently", "soon": no certain time. */
export const vagueTime: Rule = ({ terms }, i) => {
  const value = VAGUE_TIMES.get(wordAt(terms, i))
  return value === undefined ? null : { start: i, end: i + 1, type: 'date', value, when: null }
}

/** "daily", "every day", "each year". */
export const repeated: Rule = ({ terms }, i) => {
  const word = wordAt(terms, i)
  const own = SET_WORDS.get(word)
  if (own !== undefined) return { start: i, end: i + 1, type: 'set', value: own, when: null }
  if (word !== 'every' && word !== 'each') return null
  const unit = UNITS.get(wordAt(terms, i + 1))
  if (unit === undefined) {
    const amount = word === 'every' ? readAmount(terms, i + 1) : null
    return amount
      ? { start: i, end: amount.end, type: 'set', value: durationValue(amount), when: null }
      : null
  }
  const value = durationValue({ end: i + 2, count: 1, unit, rest: null })
  return { start: i, end: i + 2, type: 'set', value, when: null }
}
