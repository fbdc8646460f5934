import type { Family } from './pair.ts'
import type { Profile } from './profiles.ts'
import { intersect, weigh } from './sorted.ts'
import { findCommon } from './term-column.ts'

/** The names, jobs, numbers and times that two statements share. */
export const measureNames: Family = {
  name: 'names, numbers and times',
  restsOn: ['names', 'numbers', 'times'],
  features: [
    'names',
    'share of all names',
    'names of the one with fewer',
    'capitals',
    'capitals of one alone',
    'jobs of the same person',
    'numbers',
    'rarest number',
    'times',
  ],
  measure({ terms }, { a, b, x, y }) {
    const { weights } = terms.words
    const named = intersect(x.entities, y.entities).length
    const capitals = intersect(x.capitals, y.capitals)
    const [less, more] = [x, y].map(({ entities }) => entities.length).sort((p, q) => p - q)
    return [
      Math.log1p(findCommon(terms.names, a, b).sum),
      named / (less + more - named || 1),
      named / (less || 1),
      Math.log1p(weigh(capitals, weights)),
      Math.min(x.capitals.length, y.capitals.length) - capitals.length,
      Math.log1p(shareRoles(x, y, weights)),
      Math.log1p(findCommon(terms.numbers, a, b).sum),
      rarestNumber(
        terms.numbers.ofStatement[a],
        terms.numbers.ofStatement[b],
        terms.numbers.weights,
      ),
      Math.log1p(findCommon(terms.times, a, b).sum),
    ]
  },
}

function rarestNumber(x: Int32Array, y: Int32Array, weights: Float64Array): number {
  return intersect(x, y).reduce((most, term) => Math.max(most, weights[term]), 0)
}

/** What the words weigh that give one person the same job in both. */
function shareRoles(x: Profile, y: Profile, weights: Float64Array): number {
  let most = 0
  for (const one of x.roles)
    for (const other of y.roles)
      if (one.entity === other.entity)
        most = Math.max(most, weigh(intersect(one.terms, other.terms), weights))
  return most
}
