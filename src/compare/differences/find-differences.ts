import type { Difference, DifferenceKind, QuoteGroup } from '../../model/comparison.ts'
import type { Story } from '../story.ts'
import { type Dispute, selfContradicting, toPosition } from '../values/claim.ts'
import { findFigureDisputes } from '../values/figures/find-figures.ts'
import { findNameDisputes } from '../values/names/find-names.ts'
import { findRoleDisputes } from '../values/names/roles.ts'
import { findPlaceDisputes } from '../values/places.ts'
import { findQuotedWordDisputes } from '../values/quoted/find-quoted-words.ts'
import { findDateDisputes } from '../values/times/find-dates.ts'
import { ownClause } from './own-clause.ts'

/** Finds where the accounts give different values, names or words for one matter. */
export function findDifferences(story: Story, quotes: readonly QuoteGroup[]): Difference[] {
  const disputes = [
    ...findFigureDisputes(story),
    ...findDateDisputes(story),
    ...findPlaceDisputes(story),
    ...findNameDisputes(story),
    ...findRoleDisputes(story),
    ...findQuotedWordDisputes(story, quotes),
  ]
  return disputes
    .filter(showsMoreThanOne)
    .map((dispute) => ({ dispute, difference: toDifference(story, dispute) }))
    .sort(
      (a, b) =>
        (a.dispute.rank ?? UNRANKED) - (b.dispute.rank ?? UNRANKED) ||
        byWeight(a.difference, b.difference),
    )
    .map(({ difference }, index) => ({ ...difference, id: `difference-${index + 1}` }))
}

/** Positions that all print the same words would only puzzle. */
function showsMoreThanOne({ kind, positions }: Dispute): boolean {
  const values = positions
    .flat()
    .map(({ value }) => (kind === 'name' ? value : value.toLowerCase()))
  return new Set(values).size > 1
}

const UNRANKED = 100

function toDifference(story: Story, dispute: Dispute): Difference {
  const { kind, relation, shows, rank } = dispute
  const positions = dispute.positions.map((claims) => toPosition(story, claims, shows))
  const clause =
    rank === undefined && IN_CLAUSE.has(kind) && !dispute.isNamed ? ownClause(positions) : null
  return {
    id: '',
    kind,
    about: clause ?? dispute.about,
    compatible: relation !== 'hard',
    relation,
    positions,
    selfContradicting: selfContradicting(story, dispute),
  }
}

/** Kinds of which the clause around the value tells best what they are about; tolls need none. */
const IN_CLAUSE: ReadonlySet<DifferenceKind> = new Set(['number', 'duration', 'date', 'place'])

/** Those that cannot all hold come first, then those that most accounts take part in. */
function byWeight(a: Difference, b: Difference): number {
  if (a.compatible !== b.compatible) return a.compatible ? 1 : -1
  return accountsIn(b) - accountsIn(a) || (keyOf(a) < keyOf(b) ? -1 : 1)
}

function accountsIn({ positions }: Difference): number {
  return positions.reduce((sum, { accounts }) => sum + accounts, 0)
}

function keyOf({ kind, about, positions }: Difference): string {
  const { article, start } = positions[0].statements[0]
  return `${kind} ${about} ${article} ${String(start).padStart(9, '0')}`
}
