import type { Quantity } from '../../../model/reading.ts'

export type Interval = { readonly low: number; readonly high: number }

/** A printed number may be rounded by this share: "six miles" is said of 10 km. */
const ROUNDING = 0.05

/** What the words allow once rounding is granted. A bare count is taken at its word. */
export function allowed({ low, high, kind, hedge }: Quantity): Interval {
  const slack = kind === 'count' && hedge !== 'about' ? 0 : ROUNDING
  return { low: low - Math.abs(low) * slack, high: high + Math.abs(high) * slack }
}

/** Can one value be within all of them? */
export function canAllHold(intervals: readonly Interval[]): boolean {
  const low = Math.max(...intervals.map((each) => each.low))
  const high = Math.min(...intervals.map((each) => each.high))
  return low <= high
}

/** A key under which figures that say the same number meet, whatever their hedge. */
export function numberKey({ value, low, high }: Quantity): string {
  return value === null ? `${low}–${high}` : String(Number(value.toPrecision(6)))
}

/** A key that keeps hedged numbers apart too. */
export function hedgedKey(quantity: Quantity): string {
  return `${numberKey(quantity)} ${quantity.hedge ?? ''}`
}
