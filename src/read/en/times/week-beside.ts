import { BROKEN, follows, isCapital, type Terms, wordAt } from '../terms/terms.ts'
import { hasWords } from './parts.ts'
import { DIRECTIONS, WEEKDAYS } from './time-words.ts'

/** A week named beside a weekday: how many weeks on, and the terms of both together. */
export type WeekBeside = { readonly start: number; readonly end: number; readonly by: number }

/**
 * "Thursday last week", "Monday of next week", "last week on Thursday", "next week's Friday", and the
 * British "Friday week". `end` is the term behind the weekday and its part of the day.
 */
export function weekBeside(terms: Terms, i: number, end: number): WeekBeside | null {
  return weekBehind(terms, i, end) ?? weekBefore(terms, i, end)
}

function weekBehind(terms: Terms, i: number, end: number): WeekBeside | null {
  const at = wordAt(terms, end) === 'of' ? end + 1 : end
  if (!follows(terms, at)) return null
  const by = directionAt(terms, at)
  if (by !== null) return { start: i, end: at + 2, by }
  const isThe = hasWords(terms, at, 'the', 'week')
  const beyond = isThe ? stepBeyond(terms, at + 2) : 0
  if (beyond !== 0) return { start: i, end: at + 4, by: 2 * beyond }
  const isWeek = at === end && wordAt(terms, at) === 'week' && wordAt(terms, at + 1) !== '-'
  const isDay = BEFORE_DAY.has(wordAt(terms, i - 1)) || isLast(terms, at)
  return isWeek && isDay ? { start: i, end: at + 1, by: Number.NaN } : null
}

/** Does a clause end behind a term? */
function isLast(terms: Terms, i: number): boolean {
  return (
    i + 1 >= terms.count ||
    terms.gaps[i + 1] === BROKEN ||
    '.,;'.includes(wordAt(terms, i + 1) || '?')
  )
}

/** Words before "Friday week" that make it a week after Friday. */
const BEFORE_DAY: ReadonlySet<string> = new Set('on by until till from'.split(' '))

function weekBefore(terms: Terms, i: number, end: number): WeekBeside | null {
  const link = wordAt(terms, i - 1)
  const gap = link === 'on' || link === "'s" ? 1 : 0
  const lead = link === 'on' && wordAt(terms, i - 2) === ',' ? 2 : gap
  const start = i - lead - 2
  if (start < 0 || !follows(terms, i) || !follows(terms, start + 1)) return null
  const by = directionAt(terms, start)
  return by === null ? null : { start, end, by }
}

/** How many weeks on "last week", "this week" and "next week" at a term are. */
function directionAt(terms: Terms, i: number): number | null {
  const word = wordAt(terms, i)
  if (word !== 'last' && word !== 'this' && word !== 'next' && word !== 'previous') return null
  if (!hasWords(terms, i + 1, 'week') || !follows(terms, i + 1)) return null
  return DIRECTIONS.get(word) ?? null
}

/** Does a weekday stand behind "last week", so that both are one day? */
export function hasWeekday(terms: Terms, end: number): boolean {
  const comma = wordAt(terms, end) === ',' ? 1 : 0
  const on = wordAt(terms, end + comma) === 'on' ? 1 : 0
  const isOwned = wordAt(terms, end) === "'s"
  if (comma > on) return false
  const at = end + comma + on + (isOwned ? 1 : 0)
  return follows(terms, at) && isCapital(terms, at) && isDayName(wordAt(terms, at))
}

/** Not the short forms, which may be words, nor "Mondays". */
function isDayName(word: string): boolean {
  return WEEKDAYS.has(word) && word.endsWith('day')
}

/** "before last" and "after next" behind a period: one more of it back or on; 0 for neither. */
export function stepBeyond(terms: Terms, i: number): -1 | 0 | 1 {
  if (!follows(terms, i)) return 0
  if (hasWords(terms, i, 'before', 'last')) return -1
  return hasWords(terms, i, 'after', 'next') ? 1 : 0
}
