import { monthOf } from '../months.ts'
import { offsetOf } from './zones.ts'

type Parts = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly clock: string
}

/** The years in which news, and what archives publish of it, can be. */
const FIRST_YEAR = 1600
const LAST_YEAR = 2200

/**
 * A feed's date → an ISO 8601 instant with the zone that it was printed in (UTC where it names
 * none), a day where no time is printed, or null where there is no such date.
 */
export function parseFeedDate(printed: string): string | null {
  const text = printed.slice(0, 120).replace(/\s+/g, ' ').trim()
  const parts = fromIso(text) ?? fromCompact(text) ?? fromOrdinal(text) ?? fromWords(text)
  return parts ? compose(parts) : fromEpoch(text)
}

/** The zone is given in hours, as a place, in words, or by its letters. */
const ZONE = String.raw`(?: ?(?:(?:UTC|GMT) ?)?([+-]\d{1,2}:?\d{2}|[+-]\d{1,2}(?!\d))| ?[([]?([A-Za-z]+(?:/[A-Za-z_-]+){1,2}|(?:[A-Za-z]+ ){1,3}time\b|[A-Za-z]{1,5}\b))`
const CLOCK = new RegExp(
  String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?([ap])\.?m\b\.?)?${ZONE}?`,
  'i',
)

function fromIso(text: string): Parts | null {
  const match = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?=$|[T ,-])/i.exec(text)
  if (!match) return /^\d{4}$/.test(text) ? dated(text, 1, '1', '') : null
  const rest = text.slice(match[0].length)
  return dated(match[1], Number(match[2]), match[3] ?? '1', rest)
}

/** 20040105, 20040105T101500Z. */
function fromCompact(text: string): Parts | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})(?::?(\d{2}))?(.*))?$/i.exec(text)
  if (!match) return null
  const [, year, month, day, hour, minute, second, rest] = match
  const clock = hour ? `${hour}:${minute}:${second ?? '00'}${rest}` : ''
  return dated(year, Number(month), day, clock)
}

/** 2003-335, the 335th day of the year. */
function fromOrdinal(text: string): Parts | null {
  const match = /^(\d{4})-?(\d{3})(?=$|T)(.*)$/i.exec(text)
  if (!match || Number(match[2]) > 366) return null
  const day = new Date(Date.UTC(Number(match[1]), 0, Number(match[2])))
  return dated(match[1], day.getUTCMonth() + 1, String(day.getUTCDate()), match[3])
}

const DAY_MONTH =
  /\b(\d{1,2})(?:st|nd|rd|th|er)?[ .,-]{0,2}(?:de )?(\p{L}{3,12})\.?,?[ -]?(?:de )?(\d{4}|\d{2})\b/u
const MONTH_DAY = /\b([A-Za-z]{3,12})\.? ?(\d{1,2})(?:st|nd|rd|th)?,?(?= |$)/
const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/

/** "Thu, 01 Jan 04 19:48:21 GMT", "Jan 5, 2004 3 PM", "Thu Jan  1 19:48:21 2004", "25.12.2004". */
function fromWords(text: string): Parts | null {
  const clock = CLOCK.exec(text)
  const bare = clock ? text.replace(clock[0], ' ') : text
  const time = clock?.[0] ?? ''
  const first = DAY_MONTH.exec(bare)
  if (first && monthOf(first[2])) return dated(first[3], monthOf(first[2]), first[1], time)
  const second = MONTH_DAY.exec(bare)
  const year = /\b(\d{4})\b/.exec(bare)?.[1]
  if (second && year && monthOf(second[1])) return dated(year, monthOf(second[1]), second[2], time)
  const slashed = SLASHED.exec(bare)
  return slashed ? fromSlashed(slashed, time) : null
}

/** Day and month are told apart only where one cannot be a month: 04/05/2004 is not guessed. */
function fromSlashed([, a, b, year]: RegExpExecArray, time: string): Parts | null {
  if (Number(a) > 12) return dated(year, Number(b), a, time)
  return Number(b) > 12 || a === b ? dated(year, Number(a), b, time) : null
}

/** Seconds or milliseconds since 1970. */
function fromEpoch(text: string): string | null {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(text)) return null
  const number = Number(text)
  return new Date(number < 1e11 ? number * 1000 : number).toISOString().replace(/\.\d+/, '')
}

function dated(year: string, month: number, day: string, clock: string): Parts {
  return { year: fullYear(year), month, day: Number(day), clock }
}

/** RFC 2822: 00 to 49 are of this century. The web is younger than 1989. */
function fullYear(printed: string): number {
  const year = Number(printed)
  return printed.length === 2 ? year + (year < 70 ? 2000 : 1900) : year
}

function compose({ year, month, day, clock }: Parts): string | null {
  const made = new Date(Date.UTC(year, month - 1, day))
  const real = made.getUTCMonth() === month - 1 && made.getUTCDate() === day
  if (!real || year < FIRST_YEAR || year > LAST_YEAR) return null
  const time = CLOCK.exec(clock)
  if (!time) return made.toISOString().slice(0, 10)
  return withTime(made, time)
}

function withTime(day: Date, match: RegExpExecArray): string | null {
  const [, printedHour, minute, second = '00', half, offset, zone] = match
  const hour = hourOf(Number(printedHour), half)
  if (hour > 24 || Number(minute) > 59 || Number(second) > 60) return day.toISOString().slice(0, 10)
  const instant = day.getTime() + hour * 3_600_000 + Number(minute) * 60_000
  const at = new Date(instant + Math.min(59, Number(second)) * 1000)
  const from = offset ? toOffset(offset) : zone ? fromZone(zone, at.getTime()) : 'Z'
  return from === null ? day.toISOString().slice(0, 10) : at.toISOString().slice(0, 19) + from
}

/** A zone in capitals that nobody knows leaves the day; other words behind a time are no zone. */
function fromZone(zone: string, clock: number): string | null {
  const known = offsetOf(zone, clock)
  return known ?? (/^[A-Z]{2,5}$|[/ ]/.test(zone) ? null : 'Z')
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half || hour > 12) return hour
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function toOffset(offset: string): string {
  const digits = offset.slice(1).replace(':', '')
  const four = digits.length <= 2 ? `${digits.padStart(2, '0')}00` : digits.padStart(4, '0')
  const [hours, minutes] = [four.slice(0, 2), four.slice(2)]
  if (Number(hours) > 14 || Number(minutes) > 59 || Number(four) === 0) return 'Z'
  return `${offset[0]}${hours}:${minutes}`
}
