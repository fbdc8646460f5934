import type { Dating } from '../values/times/datings.ts'
import { areOtherZones } from '../values/times/judge.ts'
import type { Moment } from '../values/times/moment.ts'

/** A part of a time as its words give it. */
export type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour'
type Parts = Readonly<Partial<Record<Part, string | number>>>

const WEEKDAY = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day/i
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i
const YEAR = /\b\d{4}\b/

/** Each time of a draft is laid beside those of all articles. */
const PRINTED = new WeakMap<Dating, Parts>()

/** The parts of a time that its words give: what is counted from the day of a report is none. */
export function partsOf(dating: Dating): Parts {
  const parts = PRINTED.get(dating) ?? readParts(dating)
  PRINTED.set(dating, parts)
  return parts
}

function readParts({ value, moment }: Dating): Parts {
  const weekday = WEEKDAY.exec(value)?.[0].toLowerCase()
  const { day, month, year } = moment
  const hour = hourOf(moment)
  return {
    ...(weekday !== undefined && { weekday }),
    ...(day !== null && /\d/.test(value) && { day }),
    ...(month !== null && MONTH.test(value) && { month }),
    ...(year !== null && YEAR.test(value) && { year }),
    ...(hour !== null && { hour }),
  }
}

/** Minutes from the first to the last of what "around two" may be. */
const AROUND = 20
/** Minutes of an hour. */
export const HOUR = 60

/** The minute of an hour that is told by the clock; parts of a day are none. */
function hourOf({ clock }: Moment): number | null {
  return clock !== null && clock[1] - clock[0] <= AROUND ? (clock[0] + clock[1]) / 2 : null
}

const PARTS = ['weekday', 'day', 'month', 'year', 'hour'] as const

/** Years further apart are hardly a slip. */
const MOST_YEARS = 10

/** The one part in which two times differ that are printed alike; null where there is no such part. */
export function partBetween(one: Dating, other: Dating): Part | null {
  const [a, b] = [partsOf(one), partsOf(other)]
  const differing = PARTS.filter(
    (part) => a[part] !== undefined && b[part] !== undefined && a[part] !== b[part],
  )
  const [part, more] = differing.filter((each) => each !== 'hour' || differing.length === 1)
  if (part === undefined || more !== undefined) return null
  switch (part) {
    case 'day':
      return a.month !== undefined && b.month !== undefined ? part : null
    case 'weekday':
      return a.day === undefined && b.day === undefined ? part : null
    case 'month':
      return (a.day === undefined) === (b.day === undefined) ? part : null
    case 'year':
      return a.month === b.month && isSlipOfYear(one.moment, other.moment) ? part : null
    case 'hour':
      return isOtherHour(one, other) ? part : null
  }
}

function isOtherHour(one: Dating, other: Dating): boolean {
  const [a, b] = [one, other].map(({ moment }) => hourOf(moment) ?? 0)
  return Math.abs(a - b) >= HOUR && !areOtherZones(one, other)
}

function isSlipOfYear(a: Moment, b: Moment): boolean {
  if (a.year === null || b.year === null || Math.abs(a.year - b.year) > MOST_YEARS) return false
  return [a, b].every(({ when }) => when?.precision !== 'season' && when?.precision !== 'decade')
}

/** Does one time give every part that another prints, and the same? */
export function givesAll(other: Dating, one: Dating): boolean {
  const [own, theirs] = [partsOf(one), partsOf(other)]
  return PARTS.every((part) => own[part] === undefined || own[part] === theirs[part])
}

/** Does a time print any part at all? "Today" does not. */
export function givesAny(dating: Dating): boolean {
  return Object.keys(partsOf(dating)).length > 0
}
