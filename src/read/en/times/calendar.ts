/** A day of the proleptic Gregorian calendar, as days since 1970-01-01. */
export type Day = number

const DAY_MS = 86_400_000

export function dayOf(year: number, month: number, day: number): Day {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS)
}

export type Civil = { readonly year: number; readonly month: number; readonly day: number }

export function civilOf(day: Day): Civil {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

export function mondayOf(day: Day): Day {
  return day - weekdayOf(day)
}

export function daysIn(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

/** Is there such a day on the calendar? */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

export function isoDay(day: Day): string {
  const { year, month, day: date } = civilOf(day)
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`
}

/** "2025-W33": weeks belong to the year that holds their Thursday. */
export function isoWeek(day: Day): string {
  const thursday = mondayOf(day) + 3
  const { year } = civilOf(thursday)
  return `${pad(year, 4)}-W${pad(1 + Math.floor((thursday - dayOf(year, 1, 1)) / 7))}`
}

/** The month that lies a number of months after another. */
export function addMonths(
  year: number,
  month: number,
  by: number,
): { year: number; month: number } {
  const index = year * 12 + month - 1 + by
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}

/** The day of an ISO 8601 day or instant as it is written, without turning time zones; or null. */
export function parseDay(iso: string | null): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '')
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number)
  return isDate(year, month, day) ? dayOf(year, month, day) : null
}
