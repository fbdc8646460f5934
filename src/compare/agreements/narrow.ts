import type { Span } from '../../model/span.ts'
import type { Statement } from '../align/alignment.ts'
import { keyOf } from '../align/terms.ts'
import { type Clause, splitClauses } from '../clauses.ts'
import type { Story } from '../story.ts'

/** The clauses shown must have this share of the weight that ties a statement to the others. */
const COVERED = 0.9

/**
 * The part of a statement that tells the fact: the fewest clauses in a row that have nearly all of
 * the words it shares with the others. `weightOf` gives what each shared word weighs, 0 for others.
 */
export function narrow(
  { readings }: Story,
  { reading, sentence }: Statement,
  weightOf: (key: string) => number,
): Span {
  const clauses = splitClauses(readings[reading], sentence)
  const weights = clauses.map((clause) => weigh(readings[reading].tokens.lower, clause, weightOf))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (let length = 1; length < clauses.length; length++) {
    const first = heaviestRun(weights, length)
    const run = weights.slice(first, first + length).reduce((sum, weight) => sum + weight, 0)
    if (run >= total * COVERED)
      return { start: clauses[first].start, end: clauses[first + length - 1].end }
  }
  return { start: clauses[0].start, end: clauses[clauses.length - 1].end }
}

/** Each shared word counts once, where it stands first. */
function weigh(
  lower: readonly string[],
  { firstToken, endToken }: Clause,
  weightOf: (key: string) => number,
): number {
  const seen = new Set<string>()
  let sum = 0
  for (let i = firstToken; i < endToken; i++) {
    const key = keyOf(lower[i])
    if (seen.has(key)) continue
    seen.add(key)
    sum += weightOf(key)
  }
  return sum
}

function heaviestRun(weights: readonly number[], length: number): number {
  let best = -1
  let at = 0
  for (let first = 0; first + length <= weights.length; first++) {
    const sum = weights.slice(first, first + length).reduce((total, weight) => total + weight, 0)
    if (sum <= best) continue
    best = sum
    at = first
  }
  return at
}
