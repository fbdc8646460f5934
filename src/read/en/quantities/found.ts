import type { Quantity } from '../../../model/reading.ts'

/** An amount that a rule found, before its hedge is read; in terms, not in characters. */
export type Amount = {
  readonly start: number
  readonly end: number
  readonly kind: Quantity['kind']
  readonly value: number | null
  readonly low: number
  readonly high: number
  readonly unit: string | null
  /** Where to look for the thing counted; -1 where nothing is counted. */
  readonly thingAt: number
}
