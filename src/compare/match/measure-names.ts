import type { Family } from './pair.ts'
import type { Profile } from './profiles.ts'
import { countShared, intersect, weighShared } from './sorted.ts'
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
  measure({ terms }, { a, b, x, y }, row, from) {
    const { weights } = terms.words
    const named = countShared(x.entities, y.entities)
    const capitals = weighShared(x.capitals, y.capitals, weights)
    const less = Math.min(x.entities.length, y.entities.length)
    const more = Math.max(x.entities.length, y.entities.length)
    let at = from
    row[at++] = Math.log1p(findCommon(terms.names, a, b).sum)
    row[at++] = named / (less + more - named || 1)
    row[at++] = named / (less || 1)
    row[at++] = Math.log1p(capitals.sum)
    row[at++] = Math.min(x.capitals.length, y.capitals.length) - capitals.count
    row[at++] = Math.log1p(shareRoles(x, y, weights))
    row[at++] = Math.log1p(findCommon(terms.numbers, a, b).sum)
    row[at++] = rarestNumber(
      terms.numbers.ofStatement[a],
      terms.numbers.ofStatement[b],
      terms.numbers.weights,
    )
    row[at++] = Math.log1p(findCommon(terms.times, a, b).sum)
  },
}

function rarestNumber(x: Int32Array, y: Int32Array, weights: Float64Array): number {
  if (x.length === 0 || y.length === 0) return 0
  return intersect(x, y).reduce((most, term) => Math.max(most, weights[term]), 0)
}

/** What the words weigh that give one person the same job in both. */
function shareRoles(x: Profile, y: Profile, weights: Float64Array): number {
  let most = 0
  for (const one of x.roles)
    for (const other of y.roles)
      if (one.entity === other.entity)
        most = Math.max(most, weighShared(one.terms, other.terms, weights).sum)
  return most
}
