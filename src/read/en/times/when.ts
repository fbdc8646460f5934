import type { When } from '../../../model/reading.ts'
import { addMonths, type Day, dayOf, daysIn, isoDay, mondayOf, pad } from './calendar.ts'
import { DAY_PARTS } from './time-words.ts'

type Basis = When['basis']

export function onDay(day: Day, basis: Basis): When {
  const iso = isoDay(day)
  return { start: iso, end: iso, precision: 'day', basis }
}

export function overDays(first: Day, last: Day, precision: When['precision'], basis: Basis): When {
  return { start: isoDay(first), end: isoDay(last), precision, basis }
}

/** A part of a day; the night runs into the next morning. */
export function inDayPart(day: Day, part: string, basis: Basis): When {
  const [, from, to] = DAY_PARTS.get(part) ?? ['', 0, 24]
  return { start: at(day, from, 0), end: at(day, to, 0), precision: 'part-of-day', basis }
}

export function atClock(day: Day, hour: number, minute: number | null, basis: Basis): When {
  const start = at(day, hour, minute ?? 0)
  return { start, end: start, precision: minute === null ? 'hour' : 'minute', basis }
}

function at(day: Day, hour: number, minute: number): string {
  return `${isoDay(day + Math.floor(hour / 24))}T${pad(hour % 24)}:${pad(minute)}`
}

export function inWeek(day: Day, basis: Basis): When {
  return overDays(mondayOf(day), mondayOf(day) + 6, 'week', basis)
}

/** The Saturday and Sunday of a day's week. */
export function onWeekend(day: Day, basis: Basis): When {
  return overDays(mondayOf(day) + 5, mondayOf(day) + 6, 'day', basis)
}

export function inMonth(year: number, month: number, basis: Basis): When {
  const last = dayOf(year, month, daysIn(year, month))
  return overDays(dayOf(year, month, 1), last, 'month', basis)
}

/** Three months from a first month. */
export function inQuarter(year: number, firstMonth: number, basis: Basis): When {
  return inMonths(year, firstMonth, 3, basis)
}

/** A number of months from a first one. */
export function inMonths(year: number, firstMonth: number, count: number, basis: Basis): When {
  const last = addMonths(year, firstMonth, count - 1)
  const end = dayOf(last.year, last.month, daysIn(last.year, last.month))
  return overDays(dayOf(year, firstMonth, 1), end, 'season', basis)
}

export function inYears(first: number, last: number, basis: Basis): When {
  const precision = first === last ? 'year' : 'decade'
  return overDays(dayOf(first, 1, 1), dayOf(last, 12, 31), precision, basis)
}
