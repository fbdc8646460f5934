import type { Reading } from '../../model/reading.ts'
import type { EntityIndex } from '../story.ts'
import type { Alignment, Pair, Statement } from './alignment.ts'
import { explainPair } from './explain-pair.ts'
import { FEATURES, measurePairs } from './features.ts'
import { type Candidates, findCandidates } from './find-candidates.ts'
import { findClauses, findStatements } from './find-statements.ts'
import { indexTerms, type Terms } from './terms.ts'
import { BIAS, WEIGHTS } from './weights.ts'

const WIDTH = FEATURES.length

/** Pairs that are less likely than this to tell the same are not worth keeping. */
const LEAST_SCORE = 0.15

/** Finds the statements of each reading and those pairs of them that tell the same. */
export function alignStatements(readings: readonly Reading[], entities: EntityIndex): Alignment {
  return alignPieces(findStatements(readings), readings, entities)
}

/** The same for the clauses of the statements. */
export function alignClauses(
  { statements }: Alignment,
  readings: readonly Reading[],
  entities: EntityIndex,
): Alignment {
  return alignPieces(findClauses(statements, readings), readings, entities)
}

function alignPieces(
  statements: readonly Statement[],
  readings: readonly Reading[],
  entities: EntityIndex,
): Alignment {
  const { terms, candidates, rows } = measureCandidates(statements, readings, entities)
  const pairs: Pair[] = []
  const kept: number[] = []
  for (let i = 0; i < candidates.a.length; i++) {
    const score = scoreRow(rows, i * WIDTH)
    if (score < LEAST_SCORE) continue
    pairs.push({ a: candidates.a[i], b: candidates.b[i], score })
    kept.push(...rows.subarray(i * WIDTH, (i + 1) * WIDTH))
  }
  const keptRows = Float64Array.from(kept)
  return {
    statements,
    pairs,
    explain: (pair) => {
      const at = pairs.indexOf(pair) * WIDTH
      return at < 0 ? [] : explainPair(terms, pair.a, pair.b, keptRows.subarray(at, at + WIDTH))
    },
  }
}

/** The pairs of statements that may tell the same, and their features, a row for each. */
export function measureCandidates(
  statements: readonly Statement[],
  readings: readonly Reading[],
  entities: EntityIndex,
): { terms: Terms; candidates: Candidates; rows: Float64Array } {
  const terms = indexTerms(statements, readings, entities)
  const candidates = findCandidates(statements, terms)
  return { terms, candidates, rows: measurePairs(statements, terms, candidates) }
}

/** The probability that two statements tell the same, from the features of their pair. */
function scoreRow(rows: Float64Array, at: number): number {
  let sum = BIAS
  for (let i = 0; i < WIDTH; i++) sum += WEIGHTS[i] * rows[at + i]
  return Math.round(1e6 / (1 + Math.exp(-sum))) / 1e6
}
