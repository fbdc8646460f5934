import { SHORTNESS } from './measure-words.ts'
import type { Family } from './pair.ts'
import type { ClauseProfile } from './profiles.ts'
import { hasNumber } from './sorted.ts'
import { type CommonTerms, fillCommon, openCommon } from './term-column.ts'

/** How much the two clauses that share the most have in common: a sentence tells many things. */
export const measureClauses: Family = {
  name: 'clauses',
  restsOn: [],
  features: [
    'clause similarity',
    'words of the shorter clause',
    'shared words of clauses',
    'verbs of clauses',
    'substance of clauses',
    'share of the clause',
  ],
  measure({ terms }, { x, y, substance, words: shared }, row, from) {
    const { weights } = terms.words
    let similarity = 0
    let best: Shared = { sum: 0, shorter: 0, verbs: 0, substance: 0 }
    for (const one of x.clauses)
      for (const other of y.clauses) {
        fillCommon(BOTH, one.terms, other.terms, weights)
        const { count, sum, squares } = BOTH
        if (count === 0) continue
        similarity = Math.max(similarity, squares / Math.sqrt(one.squares * other.squares || 1))
        if (sum <= best.sum) continue
        const shorter = sum / (Math.min(one.sum, other.sum) + SHORTNESS)
        best = { sum, shorter, ...weighKinds(one, other, substance, weights) }
      }
    let at = from
    row[at++] = similarity
    row[at++] = best.shorter
    row[at++] = Math.log1p(best.sum)
    row[at++] = Math.log1p(best.verbs)
    row[at++] = Math.log1p(best.substance)
    row[at++] = best.sum / (shared.sum || 1)
  },
}

/** What two clauses have in common: all of it, its verbs, and what does more than name somebody. */
type Shared = {
  readonly sum: number
  readonly shorter: number
  readonly verbs: number
  readonly substance: number
}

/** The terms that two clauses share: a row that serves all clauses in turn. */
const BOTH = openCommon()

function weighKinds(
  one: ClauseProfile,
  other: ClauseProfile,
  telling: CommonTerms,
  weights: Float64Array,
): { verbs: number; substance: number } {
  let verbs = 0
  let substance = 0
  for (let i = 0; i < BOTH.count; i++) {
    const term = BOTH.terms[i]
    if (hasNumber(one.verbs, term) || hasNumber(other.verbs, term)) verbs += weights[term]
    if (hasNumber(telling.terms, term, telling.count)) substance += weights[term]
  }
  return { verbs, substance }
}
