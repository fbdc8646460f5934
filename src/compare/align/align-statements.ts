import type { Reading } from '../../model/reading.ts'
import type { EntityIndex } from '../story.ts'
import type { Alignment, Pair, Statement, StatementAlignment } from './alignment.ts'
import { type Closeness, findCloseness } from './closeness.ts'
import { explainPair } from './explain-pair.ts'
import { FEATURES, measurePair } from './features.ts'
import { type Candidates, findCandidates } from './find-candidates.ts'
import { findClauses, findStatements } from './find-statements.ts'
import { indexTerms, type Terms } from './terms.ts'
import { BIAS, WEIGHTS } from './weights.ts'

/** Pairs that are less likely than this to tell the same are not worth keeping. */
const LEAST_SCORE = 0.15

/** A clause says less by itself, and must say it more alike. */
const LEAST_CLAUSE_SCORE = 0.35

/** Finds the statements of each reading and those pairs of them that tell the same. */
export function alignStatements(
  readings: readonly Reading[],
  entities: EntityIndex,
): StatementAlignment {
  return alignPieces(findStatements(readings), readings, entities, LEAST_SCORE)
}

/**
 * The same for the clauses of the statements. Why two clauses are a pair is not kept: it would hold
 * all their terms for as long as the story.
 */
export function alignClauses(
  { statements }: Alignment,
  readings: readonly Reading[],
  entities: EntityIndex,
): Alignment {
  const clauses = findClauses(statements, readings)
  const { pairs } = alignPieces(clauses, readings, entities, LEAST_CLAUSE_SCORE)
  return { statements: clauses, pairs, explain: () => [] }
}

function alignPieces(
  statements: readonly Statement[],
  readings: readonly Reading[],
  entities: EntityIndex,
  least: number,
): StatementAlignment {
  const { terms, candidates, closenessOf } = measureCandidates(statements, readings, entities)
  const pairs: Pair[] = []
  const kept: number[] = []
  const row = new Float64Array(FEATURES.length)
  for (let i = 0; i < candidates.a.length; i++) {
    const a = candidates.a[i]
    const b = candidates.b[i]
    measurePair(terms, a, b, closenessOf(i), row)
    const score = scoreRow(row)
    if (score < least) continue
    pairs.push({ a, b, score })
    kept.push(i)
  }
  return {
    statements,
    pairs,
    terms,
    explain: (pair) => {
      const at = pairs.indexOf(pair)
      if (at < 0) return []
      measurePair(terms, pair.a, pair.b, closenessOf(kept[at]), row)
      return explainPair(terms, pair.a, pair.b, row)
    },
  }
}

type Measured = {
  readonly terms: Terms
  readonly candidates: Candidates
  closenessOf(pair: number): Closeness
}

/** The pairs of statements that may tell the same, and what `measurePair` needs for each. */
export function measureCandidates(
  statements: readonly Statement[],
  readings: readonly Reading[],
  entities: EntityIndex,
): Measured {
  const terms = indexTerms(statements, readings, entities)
  const candidates = findCandidates(statements, terms)
  return { terms, candidates, closenessOf: findCloseness(statements, terms, candidates) }
}

/** The probability that two statements tell the same, from the features of their pair. */
function scoreRow(row: Float64Array): number {
  let sum = BIAS
  for (let i = 0; i < row.length; i++) sum += WEIGHTS[i] * row[i]
  return Math.round(1e6 / (1 + Math.exp(-sum))) / 1e6
}
