import type { Reading } from '../../model/reading.ts'
import type { EntityIndex } from '../story.ts'
import type { Alignment, Pair } from './alignment.ts'
import { explainPair } from './explain-pair.ts'
import { measurePairs } from './features.ts'
import { findCandidates } from './find-candidates.ts'
import { findStatements } from './find-statements.ts'
import { indexTerms } from './terms.ts'
import { BIAS, WEIGHTS } from './weights.ts'

/** Pairs that are less likely than this to tell the same are not worth keeping. */
const LEAST_SCORE = 0.2

/** Finds the statements of each reading and those pairs of them that tell the same. */
export function alignStatements(readings: readonly Reading[], entities: EntityIndex): Alignment {
  const statements = findStatements(readings)
  const terms = indexTerms(statements, readings, entities)
  const candidates = findCandidates(statements, terms)
  const rows = measurePairs(statements, terms, candidates)
  const pairs: Pair[] = []
  for (const [i, [a, b]] of candidates.entries()) {
    const score = scorePair(rows[i])
    if (score < LEAST_SCORE) continue
    pairs.push({ a, b, score, evidence: explainPair(terms, a, b, rows[i]) })
  }
  return { statements, pairs }
}

/** The probability that two statements tell the same, from the features of their pair. */
export function scorePair(row: Float64Array): number {
  let sum = BIAS
  for (let i = 0; i < row.length; i++) sum += WEIGHTS[i] * row[i]
  return Math.round(1e6 / (1 + Math.exp(-sum))) / 1e6
}
