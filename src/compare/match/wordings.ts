import { addTo } from '../add-to.ts'
import type { Profile } from './profiles.ts'
import type { TermColumn } from './term-column.ts'

/**
 * Numbers statements by what the families of words measure of them: those that share a number are
 * measured alike beside any other. A wire's sentence stands in article after article.
 */
export function numberWordings(profiles: readonly Profile[], runs: TermColumn): Int32Array {
  const wordings: number[] = []
  const alike = new Map<number, number[]>()
  const isSame = (one: number, other: number) =>
    areSame(runs.ofStatement[one], runs.ofStatement[other]) &&
    areOneWording(profiles[one], profiles[other])
  return Int32Array.from(profiles, ({ words }, id) => {
    const key = words.reduce((sum, term) => (Math.imul(sum, 31) + term) | 0, words.length)
    const known = alike.get(key)?.find((wording) => isSame(wordings[wording], id))
    if (known !== undefined) return known
    const wording = wordings.push(id) - 1
    addTo(alike, key, wording)
    return wording
  })
}

function areOneWording(x: Profile, y: Profile): boolean {
  return (
    areSame(x.words, y.words) &&
    areSame(x.pairs, y.pairs) &&
    areSame(x.substance, y.substance) &&
    areSame(x.verbs, y.verbs) &&
    areSame(x.nouns, y.nouns) &&
    x.clauses.length === y.clauses.length &&
    x.clauses.every(
      ({ terms, verbs }, i) =>
        areSame(terms, y.clauses[i].terms) && areSame(verbs, y.clauses[i].verbs),
    )
  )
}

function areSame(x: Int32Array | Float64Array, y: Int32Array | Float64Array): boolean {
  if (x.length !== y.length) return false
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false
  return true
}
