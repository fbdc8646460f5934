import type { Statement } from '../../src/compare/match/alignment.ts'
import { measurePair, openRow } from '../../src/compare/match/features.ts'
import { closenessOf } from '../../src/compare/match/find-candidates.ts'
import { measureStatements } from '../../src/compare/match/match-statements.ts'
import { layPair } from '../../src/compare/match/pair.ts'
import type { EntityIndex } from '../../src/compare/story.ts'
import type { Reading } from '../../src/model/reading.ts'

/** A pair of statements: what speaks for it, and whether it tells the same. */
export type LabelledPair = { readonly features: Float64Array; readonly same: boolean }

/** The candidate pairs of a story with the labels that `label` gives; null leaves a pair out. */
export function labelPairs(
  readings: readonly Reading[],
  entities: EntityIndex,
  label: (a: Statement, b: Statement) => boolean | null,
): LabelledPair[] {
  const { statements, candidates, measured } = measureStatements(readings, entities)
  return Array.from(candidates.a).flatMap((a, i) => {
    const b = candidates.b[i]
    const same = label(statements[a], statements[b])
    if (same === null) return []
    const features = openRow()
    measurePair(measured, layPair(measured, a, b, closenessOf(candidates, i)), features)
    return [{ features, same }]
  })
}
