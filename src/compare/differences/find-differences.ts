import type { Difference, QuoteGroup } from '../../model/comparison.ts'
import { dropApartClaims } from '../apart/apart-disputes.ts'
import type { Story } from '../story.ts'
import { type Dispute, selfContradicting, toPosition } from '../values/claim.ts'
import { findFigureDisputes } from '../values/figures/find-figures.ts'
import { findOneOrMoreDisputes } from '../values/figures/one-or-more.ts'
import { findLocationDisputes } from '../values/locations.ts'
import { findAgeDisputes } from '../values/names/ages.ts'
import { findDesignationDisputes } from '../values/names/designations.ts'
import { findNameDisputes } from '../values/names/find-names.ts'
import { findRoleDisputes } from '../values/names/roles.ts'
import { findPlaceDisputes } from '../values/places.ts'
import { findQuotedWordDisputes } from '../values/quoted/find-quoted-words.ts'
import { findSourceDisputes } from '../values/sources/find-source-disputes.ts'
import { findDateDisputes } from '../values/times/find-dates.ts'
import { findDoneDisputes } from '../values/times/find-done.ts'
import { labelOf } from './label.ts'
import { byWeight } from './order.ts'

/** Finds where the accounts give different values, names or words for one matter. */
export function findDifferences(story: Story, quotes: readonly QuoteGroup[]): Difference[] {
  const disputes = [
    ...findFigureDisputes(story),
    ...findOneOrMoreDisputes(story),
    ...findDateDisputes(story),
    ...findDoneDisputes(story),
    ...findPlaceDisputes(story),
    ...findLocationDisputes(story),
    ...findAgeDisputes(story),
    ...findDesignationDisputes(story),
    ...findNameDisputes(story),
    ...findRoleDisputes(story),
    ...findQuotedWordDisputes(story, quotes),
    ...findSourceDisputes(story),
  ]
  return dropApartClaims(story, disputes)
    .filter(showsMoreThanOne)
    .map((dispute) => ({ rank: dispute.rank ?? null, difference: toDifference(story, dispute) }))
    .sort(byWeight)
    .map(({ difference }, index) => ({ ...difference, id: `difference-${index + 1}` }))
}

/** Positions that all print the same words would only puzzle. */
function showsMoreThanOne({ kind, positions }: Dispute): boolean {
  const values = positions
    .flat()
    .map(({ value }) => (kind === 'name' ? value : value.toLowerCase()))
  return new Set(values).size > 1
}

function toDifference(story: Story, dispute: Dispute): Difference {
  const { kind, relation, shows } = dispute
  const positions = dispute.positions.map((claims) => toPosition(story, claims, shows))
  return {
    id: '',
    kind,
    about: labelOf(dispute, positions),
    compatible: relation !== 'hard',
    relation,
    positions,
    selfContradicting: selfContradicting(story, dispute),
  }
}
