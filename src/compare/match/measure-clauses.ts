import { SHORTNESS } from './measure-words.ts'
import type { Family } from './pair.ts'
import type { ClauseProfile } from './profiles.ts'
import { hasNumber, intersect, weigh } from './sorted.ts'

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
  measure({ terms }, { x, y, words, substance, shared }) {
    const { weights } = terms.words
    let similarity = 0
    let best = { sum: 0, shorter: 0, verbs: 0, substance: 0 }
    const isTelling = ({ terms }: ClauseProfile) => words.some((term) => hasNumber(terms, term))
    const others = y.clauses.filter(isTelling)
    for (const one of x.clauses.filter(isTelling))
      for (const other of others) {
        const both = intersect(one.terms, other.terms)
        if (both.length === 0) continue
        let sum = 0
        let squares = 0
        for (const term of both) {
          sum += weights[term]
          squares += weights[term] * weights[term]
        }
        similarity = Math.max(similarity, squares / Math.sqrt(one.squares * other.squares || 1))
        if (sum <= best.sum) continue
        best = {
          sum,
          shorter: sum / (Math.min(one.sum, other.sum) + SHORTNESS),
          verbs: weigh(
            both.filter((t) => hasNumber(one.verbs, t) || hasNumber(other.verbs, t)),
            weights,
          ),
          substance: weigh(
            both.filter((t) => substance.includes(t)),
            weights,
          ),
        }
      }
    return [
      similarity,
      best.shorter,
      Math.log1p(best.sum),
      Math.log1p(best.verbs),
      Math.log1p(best.substance),
      best.sum / (shared.sum || 1),
    ]
  },
}
