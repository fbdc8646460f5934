import { measureCandidates } from '../../src/compare/align/align-statements.ts'
import type { Statement } from '../../src/compare/align/alignment.ts'
import { FEATURES, measurePair } from '../../src/compare/align/features.ts'
import { findStatements } from '../../src/compare/align/find-statements.ts'
import { linkEntities } from '../../src/compare/entities/link-entities.ts'
import type { Reading } from '../../src/model/reading.ts'

/** A pair of statements: what speaks for it, and whether it tells the same. */
export type LabelledPair = Label & { readonly features: Float64Array }

export type Label = { readonly same: boolean; readonly weight: number }

/** The candidate pairs of a story with the labels that `label` gives; null leaves a pair out. */
export function labelPairs(
  readings: readonly Reading[],
  label: (a: Statement, b: Statement) => Label | null,
): LabelledPair[] {
  const statements = findStatements(readings)
  const entities = linkEntities(readings)
  const { terms, candidates, closenessOf } = measureCandidates(statements, readings, entities)
  return [...candidates.a].flatMap((a, i) => {
    const b = candidates.b[i]
    const found = label(statements[a], statements[b])
    if (!found) return []
    const features = new Float64Array(FEATURES.length)
    measurePair(terms, a, b, closenessOf(i), features)
    return [{ ...found, features }]
  })
}
