import type { Reuse } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'

/** Finds the passages that two articles share almost word for word. */
export function findReuse(_readings: readonly Reading[]): Reuse[] {
  return []
}
