import type { TimeExpression, When } from '../../../model/reading.ts'

/**
 * What is known of a time: its place on the calendar, or where the article has no date, only the
 * parts that the words give ("Tuesday", "April 20", "11 a.m.").
 */
export type Moment = {
  readonly when: When | null
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** Monday is 1. */
  readonly weekday: number | null
  /** Saturday and Sunday, either of which it may be. */
  readonly isWeekend: boolean
  /** From and to which minute since midnight; one minute twice for a time of the clock. */
  readonly clock: readonly [from: number, to: number] | null
  /** Is it counted from the day of the report: "today", "last month"? */
  readonly isRelative: boolean
}

const YEAR = /^(\d{4})/
const MONTH = /^.{4}-(\d\d)/
const DAY = /^.{4}-\d\d-(\d\d)/
const WEEKDAY = /^.{4}-WXX-(\d)/
const WEEKEND = /^.{4}-WXX-WE/
const CLOCK = /T(\d\d):(\d\d)/
const PART_OF_DAY = /T(MO|AF|EV|NI)/

/** Hours of the parts of the day, generously; a night has an evening's and a morning's hours. */
const HOURS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [0, 12],
  AF: [12, 19],
  EV: [16, 24],
  NI: [0, 24],
}

/** The moment that a time expression gives, or null where it gives none ("now", "for an hour"). */
export function momentOf({ type, value, when, hedge }: TimeExpression): Moment | null {
  if (type !== 'date' && type !== 'time') return null
  const moment: Moment = {
    when,
    year: part(YEAR, value),
    month: part(MONTH, value),
    day: part(DAY, value),
    weekday: part(WEEKDAY, value) ?? weekdayOf(when),
    isWeekend: WEEKEND.test(value),
    clock: clockOf(value, hedge === 'about' ? ABOUT : 0),
    isRelative: when !== null && when.basis === 'implied' && !WEEKDAY.test(value),
  }
  const { year, month, day, weekday, clock } = moment
  const tells = moment.isWeekend || [year, month, day, weekday, clock].some((each) => each !== null)
  return when !== null || tells ? moment : null
}

/** "around 2:20" may be so many minutes earlier or later. */
const ABOUT = 10

function clockOf(value: string, slack: number): [number, number] | null {
  const time = CLOCK.exec(value)
  if (time) {
    const minute = Number(time[1]) * 60 + Number(time[2])
    return [minute - slack, minute + slack]
  }
  const hours = HOURS[PART_OF_DAY.exec(value)?.[1] ?? '']
  return hours ? [hours[0] * 60, hours[1] * 60] : null
}

function part(pattern: RegExp, value: string): number | null {
  const found = pattern.exec(value)
  return found ? Number(found[1]) : null
}

function weekdayOf(when: When | null): number | null {
  if (when === null || when.start.slice(0, 10) !== when.end.slice(0, 10)) return null
  const day = new Date(`${when.start.slice(0, 10)}T00:00Z`).getUTCDay()
  return Number.isNaN(day) ? null : day || 7
}

/** Can two moments be compared at all? "Tuesday" says nothing beside "April". */
export function areComparable(a: Moment, b: Moment): boolean {
  if (isOnWeekend(a, b) || isOnWeekend(b, a)) return true
  return (a.when !== null && b.when !== null) || PARTS.some((part) => known(a, b, part))
}

/** "at the weekend" and "on Sunday"; what is called a weekend may begin on a Friday. */
function isOnWeekend(a: Moment, { weekday }: Moment): boolean {
  return a.isWeekend && weekday !== null && weekday >= SATURDAY
}

const SATURDAY = 6

const PARTS = ['year', 'month', 'day', 'weekday', 'clock'] as const

function known(a: Moment, b: Moment, part: (typeof PARTS)[number]): boolean {
  return a[part] !== null && b[part] !== null
}

const DAYS = ['year', 'month', 'day', 'weekday'] as const

/** Can two moments be one? Where both are on the calendar they must have some time in common. */
export function meet(a: Moment, b: Moment): boolean {
  if (a.when && b.when && areOnCalendar(a, b)) return true
  if (a.clock && b.clock && !areNearClocks(a.clock, b.clock)) return false
  if (a.when && b.when) return areOneDay(a, b)
  return !DAYS.some((part) => known(a, b, part) && a[part] !== b[part])
}

function areOnCalendar({ when: a }: Moment, { when: b }: Moment): boolean {
  return a !== null && b !== null && startOf(a) <= endOf(b) && startOf(b) <= endOf(a)
}

/** Do two hours of the clock overlap, or is one the other, told to the full hour? */
function areNearClocks(a: readonly [number, number], b: readonly [number, number]): boolean {
  if (a[0] <= b[1] && b[0] <= a[1]) return true
  const [one, other] = [a, b].map(([from, to]) => (from + to) / 2)
  const areTimes = [a, b].every(([from, to]) => to - from <= 2 * ABOUT)
  const isOneFull = (one % HOUR === 0) !== (other % HOUR === 0)
  return areTimes && isOneFull && Math.abs(one - other) < HOUR / 2
}

const HOUR = 60

/** One outlet's "Thursday" is the other's, whichever way it was counted, and so is the date it is. */
function areOneDay(a: Moment, b: Moment): boolean {
  if (a.when?.basis === 'stated' && b.when?.basis === 'stated')
    return a.when.start.slice(0, 10) === b.when.start.slice(0, 10)
  return a.weekday !== null && a.weekday === b.weekday && gapOf(a, b) <= WEEK
}

const WEEK = 7 * 86_400_000 + 1

const FAR = 100 * 86_400_000

/** Days and months that lie further apart than this are seldom said of one event. */
export function areFar(a: Moment, b: Moment): boolean {
  return isExact(a) && isExact(b) && gapOf(a, b) > FAR
}

function gapOf(a: Moment, b: Moment): number {
  if (!a.when || !b.when) return 0
  return Math.abs(timeOf(startOf(a.when)) - timeOf(startOf(b.when)))
}

const VAGUE: ReadonlySet<string> = new Set(['season', 'year', 'decade'])

function isExact({ when }: Moment): boolean {
  return when !== null && !VAGUE.has(when.precision)
}

/** The length of what is known, in milliseconds; a moment off the calendar is taken for a day. */
export function lengthOf({ when }: Moment): number {
  return when ? timeOf(endOf(when)) - timeOf(startOf(when)) : 86_400_000
}

/** A key by which moments stand in order. */
export function orderOf(moment: Moment): string {
  if (moment.when) return startOf(moment.when)
  const { month, day, weekday, clock } = moment
  return [month, day, weekday, clock?.[0]]
    .map((each) => String(each ?? 0).padStart(4, '0'))
    .join(' ')
}

function startOf({ start }: When): string {
  return start.length === 10 ? `${start}T00:00` : start
}

function endOf({ end }: When): string {
  return end.length === 10 ? `${end}T23:59` : end
}

function timeOf(minute: string): number {
  return Date.parse(`${minute}Z`)
}

/** Does it tell the day, and not an hour alone? */
export function tellsDay({ when, day, weekday }: Moment): boolean {
  return when !== null || day !== null || weekday !== null
}

/** The hour that a moment tells, if any: what some say in full and others leave out. */
export function hourOf({ clock, isWeekend }: Moment): string {
  if (clock === null) return isWeekend ? 'weekend' : ''
  const [from, to] = clock
  return to - from > 2 * ABOUT ? `${from}–${to}` : String((from + to) / 2)
}
