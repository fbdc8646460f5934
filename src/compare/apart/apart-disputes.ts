import type { Normalized, Relation } from '../../model/comparison.ts'
import type { Story } from '../story.ts'
import { type Claim, type Dispute, isBetweenArticles } from '../values/claim.ts'
import { partApart } from './part.ts'

type Sided = { readonly claim: Claim; readonly side: number }

/** The disputes without the sides that a person says are of another matter. */
export function dropApartClaims({ apart }: Story, disputes: readonly Dispute[]): Dispute[] {
  const areApart = apart?.('difference')
  if (!areApart) return [...disputes]
  const placeOf = ({ claim: { reading, statement, value } }: Sided) => ({
    ...{ reading, start: statement.start, end: statement.end, value },
  })
  return disputes.flatMap((dispute) => {
    const sided = dispute.positions.flatMap((claims, side) =>
      claims.map((claim): Sided => ({ claim, side })),
    )
    const { kept, left } = partApart(
      sided,
      (one, other) => one.side !== other.side && areApart(placeOf(one), placeOf(other)),
    )
    if (left.length === 0) return [dispute]
    const positions = dispute.positions
      .map((_, side) => kept.flatMap((each) => (each.side === side ? [each.claim] : [])))
      .filter((claims) => claims.length > 0)
    if (positions.length < 2 || !isBetweenArticles(positions)) return []
    return [{ ...dispute, positions, relation: relationOf(dispute, positions) }]
  })
}

/** The sides that excluded each other may have gone: of others that is not known without their numbers. */
function relationOf({ relation }: Dispute, positions: readonly (readonly Claim[])[]): Relation {
  if (relation !== 'hard') return relation
  const ranges = positions.map(([{ normalized }]) => normalized)
  const isHard = ranges.some((one, i) => ranges.slice(i + 1).some((other) => exclude(one, other)))
  return isHard ? 'hard' : 'unsure'
}

function exclude(one: Normalized, other: Normalized): boolean {
  const [a, b] = [one, other].map(({ low = Number.NEGATIVE_INFINITY, high = Infinity }) => ({
    low,
    high,
  }))
  return a.high < b.low || b.high < a.low
}
