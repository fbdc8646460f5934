import type { Hedge } from '../../../model/reading.ts'

/** What the words around a number allow, both ends inclusive. */
export type Interval = { readonly low: number; readonly high: number }

/** "About 30" is taken to allow a tenth less or more, "nearly 30" a tenth less. */
const LEEWAY = 0.1

/** Widens what a number says by its hedge. Counts move to the next whole number. */
export function hedgedInterval(interval: Interval, hedge: Hedge | null, whole: boolean): Interval {
  const { low, high } = interval
  const step = whole ? 1 : 0
  switch (hedge) {
    case null:
      return interval
    case 'about':
      return { low: low - Math.abs(low) * LEEWAY, high: high + Math.abs(high) * LEEWAY }
    case 'nearly':
      return { low: low - Math.abs(low) * LEEWAY, high }
    case 'at-least':
      return { low, high: Number.POSITIVE_INFINITY }
    case 'more-than':
      return { low: low + step, high: Number.POSITIVE_INFINITY }
    case 'at-most':
      return { low: 0, high }
    case 'less-than':
      return { low: 0, high: Math.max(0, high - step) }
  }
}

/** Is only a bound told, rather than a number? */
export function isBound(hedge: Hedge | null): boolean {
  return (
    hedge === 'at-least' || hedge === 'more-than' || hedge === 'at-most' || hedge === 'less-than'
  )
}
