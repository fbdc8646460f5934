import { parseHttpDate } from './http-date.ts'

/** A server that asks for more is asked again after this: a week. */
export const LONGEST_WAIT = 7 * 24 * 3_600_000

/** The milliseconds that `Retry-After` asks to wait; null where it says nothing usable. */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null
  const text = value.trim()
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_WAIT)
  const instant = parseHttpDate(text)
  if (instant === null) return null
  return Math.min(Math.max(0, instant - now), LONGEST_WAIT)
}
