import type { AlertRules } from '../../../model/alert-channels.ts'

type MailRules = Omit<AlertRules['mail'], 'to'>

const MINUTE = 60_000

/** Zones stand at whole quarters of an hour from each other. */
const STEP = 15 * MINUTE

/** When a mail that is wanted now may go out: at once or at the hour of the digest, and in no quiet hour. */
export function dueAt({ time, hour, quietFrom, quietTo, zone }: MailRules, now: Date): Date {
  const hourOf = readHours(zone)
  const digest = time === 'digest' ? nextHour(now, hour, hourOf) : now
  return isQuiet(hourOf(digest), quietFrom, quietTo) ? nextHour(digest, quietTo, hourOf) : digest
}

/** Is the name of a zone known here? */
export function isZone(zone: string): boolean {
  try {
    readHours(zone)
    return true
  } catch {
    return false
  }
}

function isQuiet(hour: number, from: number, to: number): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to
}

/**
 * The next time at which the clock strikes an hour. On the day on which the clocks are put on it may not
 * strike that one: then it is the first after it.
 */
function nextHour(now: Date, hour: number, hourOf: (at: Date) => number): Date {
  let before = hourOf(now)
  for (let at = Math.floor(now.getTime() / STEP) * STEP + STEP; ; at += STEP) {
    const date = new Date(at)
    const reached = hourOf(date)
    if (reached !== before && isPassed(before, reached, hour)) return date
    before = reached
  }
}

/** Does the clock come from one hour to another by way of this one? */
function isPassed(before: number, reached: number, hour: number): boolean {
  const steps = (reached - before + 24) % 24
  const wanted = (hour - before + 24) % 24
  // Where the clocks are put back an hour is struck twice: the first time counts.
  return wanted > 0 && wanted <= steps && steps < 12
}

function readHours(zone: string): (at: Date) => number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hour: 'numeric',
    hourCycle: 'h23',
  })
  return (at) => Number(format.format(at))
}
