import { measureCandidates } from '../../src/compare/align/align-statements.ts'
import type { Statement } from '../../src/compare/align/alignment.ts'
import { FEATURES } from '../../src/compare/align/features.ts'
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
  const { candidates, rows } = measureCandidates(statements, readings, entities)
  const width = FEATURES.length
  return [...candidates.a].flatMap((a, i) => {
    const found = label(statements[a], statements[candidates.b[i]])
    return found ? [{ ...found, features: rows.slice(i * width, (i + 1) * width) }] : []
  })
}
