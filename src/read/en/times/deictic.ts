import { follows, type Terms, wordAt } from '../terms/terms.ts'
import { type Day, isoDay } from './calendar.ts'
import type { Found, Rule } from './found.ts'
import { hasWords } from './parts.ts'
import { DAY_PARTS, DEICTIC_DAYS } from './time-words.ts'
import { inDayPart, onDay } from './when.ts'

type Place = { readonly start: number; readonly end: number; readonly part: string }

/** A day counted from another, or a part of it; without a day to count from it has no date. */
export function onDayOrPart(base: Day | null, by: number, { start, end, part }: Place): Found {
  const type = part === '' ? 'date' : 'time'
  const code = part === '' ? '' : `T${DAY_PARTS.get(part)?.[0]}`
  if (base === null) return { start, end, type, value: `XXXX-XX-XX${code}`, when: null }
  const day = base + by
  const when = part === '' ? onDay(day, 'implied') : inDayPart(day, part, 'implied')
  return { start, end, type, value: isoDay(day) + code, when }
}

/** "yesterday", "tomorrow night", "tonight", "overnight", "the day before yesterday". */
export const deicticDay: Rule = (scene, i) => {
  const { terms } = scene
  const [by, own] = DEICTIC_DAYS.get(wordAt(terms, i)) ?? [0, '']
  const behind = follows(terms, i + 1) ? wordAt(terms, i + 1) : ''
  const hasPart = DAY_PARTS.has(behind) && !behind.endsWith('s')
  const start = dayBefore(terms, i)
  const place = { start, end: hasPart ? i + 2 : i + 1, part: hasPart ? behind : own }
  return onDayOrPart(scene.anchor.written, start < i ? by * 2 : by, place)
}

/** Where "the day before yesterday" or "the day after tomorrow" begins. */
function dayBefore(terms: Terms, i: number): number {
  const word = wordAt(terms, i)
  const link = word === 'yesterday' ? 'before' : word === 'tomorrow' ? 'after' : ''
  if (link === '' || !hasWords(terms, i - 2, 'day', link)) return i
  return wordAt(terms, i - 3) === 'the' ? i - 3 : i - 2
}

/** Words before "the morning" that make it a time. */
const BEFORE_PART: ReadonlySet<string> = new Set('in during on by throughout'.split(' '))

/** "in the morning", "the evening of March 5": of a day named beside it, or spoken of last. */
export const dayPart: Rule = ({ terms }, i) => {
  const part = wordAt(terms, i)
  const start = ['early', 'late'].includes(wordAt(terms, i - 1)) ? i - 1 : i
  const isLed = BEFORE_PART.has(wordAt(terms, start - 2)) || wordAt(terms, i + 1) === 'of'
  if (wordAt(terms, start - 1) !== 'the' || !isLed || part.endsWith('s')) return null
  return { start: start - 1, end: i + 1, type: 'time', value: '', when: null, part }
}

/** "the early hours" of a day. */
export const earlyHours: Rule = ({ terms }, i) => {
  if (!hasWords(terms, i - 2, 'the', 'early', 'hours')) return null
  return { start: i - 2, end: i + 1, type: 'time', value: '', when: null, part: 'dawn' }
}
