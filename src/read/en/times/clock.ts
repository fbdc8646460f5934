import { CARDINALS } from '../numbers/number-words.ts'
import { DIGITS, follows, isGlued, printAt, type Terms, wordAt } from '../terms/terms.ts'
import { type Day, isoDay, pad } from './calendar.ts'
import type { Clock, Found, Rule } from './found.ts'
import { hasWords, smallNumberAt, yearAt } from './parts.ts'
import { ZONES } from './time-words.ts'
import { atClock } from './when.ts'

type Reading = {
  readonly end: number
  readonly hour: number
  readonly minute: number | null
  /** Told without the half of the day: "six o'clock". */
  readonly open?: boolean
}

/** "10:30 a.m.", "10.30am", "3pm", "1900 GMT", "11:08 local time", "five o'clock". */
export const clockTime: Rule = ({ terms }, i) => {
  if (isGlued(terms, i) && terms.kinds[i - 1] !== 2) return null
  const read = terms.kinds[i] === DIGITS ? readDigits(terms, i) : readWords(terms, i)
  return read && asFound(terms, i, read)
}

/** A clock time whose day is still to be found. */
export function asFound(terms: Terms, start: number, read: Reading): Found {
  const whole = read.open ? (readPartOfDay(terms, read.end, read.hour, read.minute) ?? read) : read
  const { end, ...clock } = withZone(terms, whole)
  return {
    start,
    end,
    type: 'time',
    value: '',
    when: null,
    clock: { ...clock, open: clock.open ?? false },
  }
}

/** "in the morning", "in the evening", "at night" behind an hour; the day's half is then told. */
function readPartOfDay(
  terms: Terms,
  i: number,
  hour: number,
  minute: number | null,
): Reading | null {
  const isIn = hasWords(terms, i, 'in', 'the')
  const part = isIn ? wordAt(terms, i + 2) : hasWords(terms, i, 'at', 'night') ? 'night' : ''
  const end = isIn ? i + 3 : i + 2
  if (part === 'morning') return { end, hour: hour % 12, minute }
  if (part === 'afternoon' || part === 'evening') return { end, hour: (hour % 12) + 12, minute }
  return part === 'night' ? { end, hour: hourOfNight(hour), minute } : null
}

/** "Ten at night" is late in the evening, "two at night" early in the morning. */
function hourOfNight(hour: number): number {
  return hour === 12 ? 24 : hour >= 6 ? hour + 12 : hour
}

/** The clock time that a bare hour stands for beside "evening"; null where it stays as it is. */
export function inHalf(clock: Clock, part: string): Clock | null {
  if (!clock.open || clock.hour < 1 || clock.hour > 12) return null
  if (part === 'MO') return { ...clock, hour: clock.hour % 12, open: false }
  if (part === 'AF' || part === 'EV') return { ...clock, hour: (clock.hour % 12) + 12, open: false }
  return part === 'NI' && clock.hour >= 6 && clock.hour < 12
    ? { ...clock, hour: clock.hour + 12, open: false }
    : null
}

function readDigits(terms: Terms, i: number): Reading | null {
  const hour = smallNumberAt(terms, i)
  if (wordAt(terms, i + 1) === ':' && isGlued(terms, i + 1) && isGlued(terms, i + 2)) {
    const minute = terms.ends[i + 2] - terms.starts[i + 2] === 2 ? smallNumberAt(terms, i + 2) : -1
    if (hour > 24 || hour < 0 || minute > 59 || minute < 0) return null
    const open = hour > 0 && hour < 13 && terms.ends[i] - terms.starts[i] === String(hour).length
    return readHalfOfDay(terms, i + 3, hour, minute) ?? { end: i + 3, hour, minute, open }
  }
  if (hour >= 0)
    return (
      readHalfOfDay(terms, i + 1, hour, null) ??
      readOClock(terms, i + 1, hour) ??
      readBareHour(terms, i, hour)
    )
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
export function readHalfOfDay(
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
  return isOClock ? { end: i + 1, hour, minute: null, open: hour < 13 } : null
}

/** "at three in the morning", "until 10 at night". */
function readBareHour(terms: Terms, i: number, hour: number): Reading | null {
  if (hour < 1 || hour > 12 || !BEFORE_HOUR.has(wordAt(terms, i - 1))) return null
  return readPartOfDay(terms, i + 1, hour, null)
}

const BEFORE_HOUR: ReadonlySet<string> = new Set(
  'at before until till since around about nearly by from after past towards'.split(' '),
)

/** "noon", "midnight", "five o'clock", "six p.m.". */
function readWords(terms: Terms, i: number): Reading | null {
  const word = wordAt(terms, i)
  if (word === 'noon' || word === 'midday') return { end: i + 1, hour: 12, minute: 0 }
  if (word === 'midnight') return { end: i + 1, hour: isNear(terms, i) ? 24 : 0, minute: 0 }
  const hour = CARDINALS.get(word) ?? 99
  return hour > 12
    ? null
    : (readOClock(terms, i + 1, hour) ??
        readHalfOfDay(terms, i + 1, hour, null) ??
        readBareHour(terms, i, hour))
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
