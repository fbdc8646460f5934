import { type Terms, wordAt } from '../terms/terms.ts'
import type { Amount } from './found.ts'

const DAY_SECONDS = 86_400

/** Words before "over" that make "over three years" a length rather than a time it is spread on. */
const BEFORE_OVER: ReadonlySet<string> = new Set(
  'for in after lasted lasting took takes taken spent than just well within of'.split(' '),
)

export const HEDGED_VOCABULARY: readonly string[] = [...BEFORE_OVER]

/** Does the hedge that begins at a term belong to the amount? "Loans over three years" has none. */
export function isHedged(terms: Terms, amount: Amount, start: number): boolean {
  const isLong = amount.kind === 'duration' && amount.high >= DAY_SECONDS
  if (!isLong || wordAt(terms, start) !== 'over') return true
  return BEFORE_OVER.has(wordAt(terms, start - 1))
}
