import { isSpreading } from '../numbers/over.ts'
import type { Terms } from '../terms/terms.ts'
import type { Amount } from './found.ts'

const DAY_SECONDS = 86_400

/** Does the hedge that begins at a term belong to the amount? "Loans over three years" has none. */
export function isHedged(terms: Terms, amount: Amount, start: number): boolean {
  const isLong = amount.kind === 'duration' && amount.high >= DAY_SECONDS
  return !(isLong && isSpreading(terms, start))
}
