import { CARDINALS } from '../numbers/number-words.ts'
import { DIGITS, follows, isGlued, printAt, type Terms, wordAt } from '../terms/terms.ts'
import { type Day, isoDay, pad } from './calendar.ts'
import type { Clock, Found, Rule } from './found.ts'
import { smallNumberAt, yearAt } from './parts.ts'
import { ZONES } from './time-words.ts'
import { atClock } from './when.ts'

type Reading = { readonly end: number; readonly hour: number; readonly minute: number | null }

/** "10:30 a.m.", "10.30am", "3pm", "1900 GMT", "11:08 local time", "five o'clock". */
export const clockTime: Rule = ({ terms }, i) => {
  if (isGlued(terms, i) && terms.kinds[i - 1] !== 2) return null
  const read = terms.kinds[i] === DIGITS ? readDigits(terms, i) : readWords(terms, i)
  if (!read) return null
  const { end, ...clock } = withZone(terms, read)
  return { start: i, end, type: 'time', value: '', when: null, clock }
}

function readDigits(terms: Terms, i: number): Reading | null {
  const hour = smallNumberAt(terms, i)
  if (wordAt(terms, i + 1) === ':' && isGlued(terms, i + 1) && isGlued(terms, i + 2)) {
    const minute = terms.ends[i + 2] - terms.starts[i + 2] === 2 ? smallNumberAt(terms, i + 2) : -1
    if (hour > 24 || hour < 0 || minute > 59 || minute < 0) return null
    return readHalfOfDay(terms, i + 3, hour, minute) ?? { end: i + 3, hour, minute }
  }
  if (hour >= 0) return readHalfOfDay(terms, i + 1, hour, null) ?? readOClock(terms, i + 1, hour)
  return readDotted(terms, i) ?? readMilitary(terms, i)
}

/** "10.30am", "22.15 GMT". */
function readDotted(terms: Terms, i: number): Reading | null {
  const match = /^(\d{1,2})\.(\d\d)$/.exec(printAt(terms, i))
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2])]
  if (hour > 24 || minute > 59) return null
  const half = readHalfOfDay(terms, i + 1, hour, minute)
  return half ?? (ZONES.has(wordAt(terms, i + 1)) ? { end: i + 1, hour, minute } : null)
}

/** "1900 GMT", "0730 GMT". */
function readMilitary(terms: Terms, i: number): Reading | null {
  const print = printAt(terms, i)
  if (print.length !== 4 || !/^\d{4}$/.test(print) || !follows(terms, i + 1)) return null
  const isZoned =
    ZONES.has(wordAt(terms, i + 1)) || (wordAt(terms, i + 1) === 'hours' && yearAt(terms, i) < 1960)
  const [hour, minute] = [Number(print.slice(0, 2)), Number(print.slice(2))]
  const hoursWord = wordAt(terms, i + 1) === 'hours' || wordAt(terms, i + 1) === 'hrs'
  return isZoned && hour <= 24 && minute < 60
    ? { end: hoursWord ? i + 2 : i + 1, hour, minute }
    : null
}

/** "am", "a.m.", "p.m" behind an hour. */
function readHalfOfDay(
  terms: Terms,
  i: number,
  hour: number,
  minute: number | null,
): Reading | null {
  if (!follows(terms, i) || (hour > 12 && !(hour < 24))) return null
  const word = wordAt(terms, i)
  const joined = word === 'am' || word === 'pm'
  const dotted =
    (word === 'a' || word === 'p') && wordAt(terms, i + 1) === '.' && wordAt(terms, i + 2) === 'm'
  if (!joined && !(dotted && isGlued(terms, i + 2))) return null
  const last = joined ? i + 1 : i + 3
  const end = dotted && wordAt(terms, last) === '.' && isGlued(terms, last) ? last + 1 : last
  const twelve = hour > 12 ? hour : (hour % 12) + (word.startsWith('p') ? 12 : 0)
  return { end, hour: twelve, minute }
}

function readOClock(terms: Terms, i: number, hour: number): Reading | null {
  const isOClock = follows(terms, i) && wordAt(terms, i) === "o'clock"
  return isOClock ? { end: i + 1, hour, minute: null } : null
}

/** "noon", "midnight", "five o'clock", "six p.m.". */
function readWords(terms: Terms, i: number): Reading | null {
  const word = wordAt(terms, i)
  if (word === 'noon' || word === 'midday') return { end: i + 1, hour: 12, minute: 0 }
  if (word === 'midnight') return { end: i + 1, hour: isNear(terms, i) ? 24 : 0, minute: 0 }
  const hour = CARDINALS.get(word) ?? 99
  return hour > 12
    ? null
    : (readOClock(terms, i + 1, hour) ?? readHalfOfDay(terms, i + 1, hour, null))
}

/** Before these midnight is the end of the day that is spoken of, otherwise its beginning. */
const UP_TO: ReadonlySet<string> = new Set('before until till by towards toward nearly'.split(' '))

function isNear(terms: Terms, i: number): boolean {
  return UP_TO.has(wordAt(terms, i - 1))
}

type Zoned = Reading & { readonly universal: boolean }

/** Takes "GMT", "local time" or "(local time)" along. */
function withZone(terms: Terms, clock: Reading): Zoned {
  const { end } = clock
  if (!follows(terms, end)) return { ...clock, universal: false }
  const word = wordAt(terms, end)
  if (ZONES.has(word) && printAt(terms, end) === printAt(terms, end).toUpperCase())
    return { ...clock, end: end + 1, universal: word === 'gmt' || word === 'utc' }
  const isLocal = word === 'local' && wordAt(terms, end + 1) === 'time'
  return { ...clock, end: isLocal ? end + 2 : end, universal: false }
}

/** Puts a clock time on a day. */
export function placeClock(found: Found, clock: Clock, day: Day | null): Found {
  const { hour, minute, universal } = clock
  const time = `T${pad(hour)}:${pad(minute ?? 0)}${universal ? 'Z' : ''}`
  if (day === null) return { ...found, value: time, when: null }
  const when = hour === 24 ? atClock(day, 23, 59, 'implied') : atClock(day, hour, minute, 'implied')
  return { ...found, value: isoDay(day) + time, when }
}
