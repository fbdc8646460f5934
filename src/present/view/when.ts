import type { When } from '../../model/reading.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const INSTANT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/

/** A calendar time in words: "4 March 2031, 07:20", "March 2031", "3–5 March 2031". */
export function formatWhen({ start, end, precision }: When): string {
  if (precision === 'decade') return `${start.slice(0, 4)}s`
  const first = formatInstant(start, precision)
  const last = formatInstant(end, precision)
  if (first === last) return first
  if (isPartOfDay(precision, start, end)) return `${first}–${end.slice(11, 16)}`
  return `${first} – ${last}`
}

/** A published day or instant in words; as given where it is no ISO date. */
export function formatInstant(iso: string, precision?: When['precision']): string {
  const found = INSTANT.exec(iso)
  if (!found) return iso
  const [, year, month, day, time] = found
  if (precision === 'year' || month === undefined) return year
  const name = MONTHS[Number(month) - 1] ?? month
  if (precision === 'month' || precision === 'season' || day === undefined) return `${name} ${year}`
  const date = `${Number(day)} ${name} ${year}`
  return time === undefined ? date : `${date}, ${time}`
}

function isPartOfDay(precision: When['precision'], start: string, end: string): boolean {
  const finer = precision === 'part-of-day' || precision === 'hour' || precision === 'minute'
  return finer && start.slice(0, 10) === end.slice(0, 10) && end.length > 11
}
