import { addMonths, civilOf, type Day, isoDay, isoWeek, pad } from './calendar.ts'
import type { Found, Scene } from './found.ts'
import type { Amount, TimeUnit } from './time-words.ts'
import { inMonth, inQuarter, inWeek, inYears, onDay, onWeekend } from './when.ts'

type Point = Pick<Found, 'value' | 'when'>

type Shift = {
  readonly start: number
  readonly end: number
  readonly amount: Amount
  readonly sign: -1 | 1
  readonly from: 'now' | 'then'
}

/** The time that lies an amount before or after the day of writing, or the day last spoken of. */
export function shifted(scene: Scene, { start, end, amount, sign, from }: Shift): Found {
  const { written, spoken } = scene.anchor
  const base = from === 'then' ? (spoken ?? written) : written
  const { unit, count } = amount
  if (count === null || base === null) {
    const value = sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
    return { start, end, type: 'date', value, when: null, rule: 'offset' }
  }
  return {
    start,
    end,
    type: 'date',
    ...stepFrom(base, unit, sign * Math.round(count)),
    rule: 'offset',
  }
}

/** The period of one unit that lies a number of units from a day: a week, a month, a year. */
export function stepFrom(day: Day, unit: TimeUnit, by: number): Point {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return oneDay(day)
    case 'day':
    case 'night':
      return oneDay(day + by)
    case 'week':
    case 'fortnight':
      return oneWeek(day + by * (unit === 'week' ? 7 : 14))
    case 'weekend':
      return { value: `${isoWeek(day + by * 7)}-WE`, when: onWeekend(day + by * 7, 'implied') }
    case 'month':
      return oneMonth(day, by)
    case 'quarter':
      return oneQuarter(day, by)
    case 'year':
      return years(civilOf(day).year + by, 1)
    case 'decade':
      return years(civilOf(day).year + by * 10 - ((civilOf(day).year + by * 10) % 10), 10)
    case 'century':
      return years(civilOf(day).year + by * 100, 100)
  }
}

function oneDay(day: Day): Point {
  return { value: isoDay(day), when: onDay(day, 'implied') }
}

function oneWeek(day: Day): Point {
  return { value: isoWeek(day), when: inWeek(day, 'implied') }
}

function oneMonth(day: Day, by: number): Point {
  const civil = civilOf(day)
  const { year, month } = addMonths(civil.year, civil.month, by)
  return { value: `${year}-${pad(month)}`, when: inMonth(year, month, 'implied') }
}

function oneQuarter(day: Day, by: number): Point {
  const civil = civilOf(day)
  const first = civil.month - ((civil.month - 1) % 3)
  const { year, month } = addMonths(civil.year, first, by * 3)
  return { value: `${year}-Q${(month + 2) / 3}`, when: inQuarter(year, month, 'implied') }
}

function years(first: number, count: number): Point {
  const value = String(first).slice(0, count === 1 ? 4 : count === 10 ? 3 : 2)
  return { value, when: inYears(first, first + count - 1, 'implied') }
}
