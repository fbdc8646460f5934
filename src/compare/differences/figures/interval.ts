import type { Quantity } from '../../../model/reading.ts'

export type Interval = { readonly low: number; readonly high: number }

/** A printed number may be rounded by this share: "six miles" is said of 10 km. */
const ROUNDING = 0.05

/** What the words allow once rounding is granted. A bare count is taken at its word. */
export function allowed({ low, high, kind, hedge }: Quantity): Interval {
  const slack = kind === 'count' && hedge !== 'about' ? 0 : ROUNDING
  return {
    low: Number.isFinite(low) ? low - Math.abs(low) * (slackBelow(hedge) ?? slack) : low,
    high: Number.isFinite(high) ? high + Math.abs(high) * (slackAbove(hedge) ?? slack) : high,
  }
}

/** "more than three" is not three: what is excluded is excluded by a hair. */
const HAIR = -1e-9

function slackBelow(hedge: Quantity['hedge']): number | null {
  if (hedge === 'more-than') return HAIR
  return hedge === 'at-least' ? 0 : null
}

function slackAbove(hedge: Quantity['hedge']): number | null {
  if (hedge === 'less-than' || hedge === 'nearly') return HAIR
  return hedge === 'at-most' ? 0 : null
}

/** Can one value be within all of them? */
export function canAllHold(intervals: readonly Interval[]): boolean {
  const low = Math.max(...intervals.map((each) => each.low))
  const high = Math.min(...intervals.map((each) => each.high))
  return low <= high
}

/** Numbers of one matter are rarely so many times as large as each other. */
const FAR = 20

export function isFarFrom(a: Quantity, b: Quantity, times = FAR): boolean {
  const [one, other] = [sizeOf(a), sizeOf(b)]
  return one > other * times || other > one * times
}

/** About how much the words say: the number itself, or the middle of a vague amount. */
export function sizeOf({ value, low, high, hedge }: Quantity): number {
  if (value !== null) return value
  if (!Number.isFinite(high)) return low
  return hedge === 'at-most' || hedge === 'less-than' ? high : (low + high) / 2
}

/** A key under which "24", "at least 24" and "about 24" meet; "more than 200" is apart from 249. */
export function numberKey({ value, low, high, hedge }: Quantity): string {
  if (value !== null) return short(value)
  return hedge === 'at-least' ? short(low) : `${short(low)}–${short(high)}`
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)))
}

/** Hedges that tell more than the bare number; "about 24" may well be 24. */
export function boundOf({ hedge }: Quantity): string {
  return hedge === null || hedge === 'about' ? '' : hedge
}
