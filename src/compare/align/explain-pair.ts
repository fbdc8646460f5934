import type { Evidence } from './alignment.ts'
import { FEATURES, type Feature } from './features.ts'
import { listCommon, type TermColumn } from './term-column.ts'
import type { Terms } from './terms.ts'
import { WEIGHTS } from './weights.ts'

/** Which shared terms a feature rests on. */
const RESTS_ON: Partial<Record<Feature, keyof Terms>> = {
  'word similarity': 'words',
  'words of the shorter': 'words',
  'rare words': 'words',
  'run similarity': 'runs',
  'runs of the shorter': 'runs',
  names: 'names',
  numbers: 'numbers',
  times: 'times',
}

/** What each feature added to a pair's score, and the terms that it rests on. */
export function explainPair(terms: Terms, a: number, b: number, row: Float64Array): Evidence[] {
  const listed = new Map<TermColumn, string[]>()
  const list = (column: TermColumn) => {
    const known = listed.get(column) ?? listCommon(column, a, b)
    listed.set(column, known)
    return known
  }
  return FEATURES.flatMap((feature, i) => {
    if (row[i] === 0) return []
    const kind = RESTS_ON[feature]
    const weight = Math.round(WEIGHTS[i] * row[i] * 1000) / 1000
    return [{ feature, weight, shared: kind ? list(terms[kind]) : [] }]
  })
}
