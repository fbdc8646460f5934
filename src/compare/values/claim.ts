import { passageOf } from '../../model/article.ts'
import type { DifferenceKind, Normalized, Position, Relation } from '../../model/comparison.ts'
import type { Passage, Span } from '../../model/span.ts'
import { countAccounts, type Story } from '../story.ts'

/** One article's word on a matter: the value as printed and the passage that states it. */
export type Claim = {
  /** Index into `Story.readings`. */
  readonly reading: number
  readonly value: string
  /** Where the value stands; where words are left out, where those around the place stand. */
  readonly span: Span
  readonly normalized: Normalized
  readonly statement: Span
}

/** A matter on which accounts differ. Each position is the claims that agree with one another. */
export type Dispute = {
  readonly kind: DifferenceKind
  readonly about: string
  readonly relation: Relation
  readonly positions: readonly (readonly Claim[])[]
  /** Disputes of a lower rank are shown first; those without one come last. */
  readonly rank?: number
  /** Its `about` names the matter: no clause says it better. */
  readonly isNamed?: true
  /** Whose words stand for a position: those printed most often, unless its first claim says most. */
  readonly shows?: 'first'
  /** Can an article say both without contradicting itself, as "over 200" and "249"? */
  readonly canBoth?: (a: Claim, b: Claim) => boolean
}

/** Claims grouped by a key, in the order in which the keys first come. */
export function groupClaims<T extends Claim>(
  claims: readonly T[],
  keyOf: (claim: T) => string,
): (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const claim of claims) {
    const key = keyOf(claim)
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return [...groups.values()]
}

/** Do at least two articles take part, and not all on all sides? */
export function isBetweenArticles(positions: readonly (readonly Claim[])[]): boolean {
  const sides = positions.map((claims) => new Set(claims.map(({ reading }) => reading)))
  return sides.some((one, i) =>
    sides.some((other, j) => j > i && [...one].some((a) => [...other].some((b) => a !== b))),
  )
}

/** The claims of one position as the comparison shows them. */
export function toPosition(
  story: Story,
  claims: readonly Claim[],
  shows?: Dispute['shows'],
): Position {
  const { value, normalized } = shows === 'first' ? claims[0] : commonest(claims)
  const own = inOrder(claims)
  const passages = (spanOf: (claim: Claim) => Span): Passage[] =>
    own.map((claim) => passageOf(story.readings[claim.reading].article, spanOf(claim)))
  return {
    value,
    normalized,
    accounts: countAccounts(
      story.accounts,
      claims.map(({ reading }) => reading),
    ),
    statements: passages(({ statement }) => statement),
    values: passages(({ span }) => span),
  }
}

/** The accounts of which one article takes two sides that exclude each other. */
export function selfContradicting(
  story: Story,
  { relation, positions, canBoth }: Dispute,
): string[] {
  if (relation !== 'hard') return []
  const { accounts, ofReading } = story.accounts
  const torn = positions.flatMap((some, i) =>
    some.flatMap((one) =>
      positions
        .slice(i + 1)
        .flat()
        .filter((other) => other.reading === one.reading && !canBoth?.(one, other))
        .map(({ reading }) => ofReading[reading]),
    ),
  )
  return [...new Set(torn)].sort((a, b) => a - b).map((account) => accounts[account].id)
}

/** The claims in the order of the articles, each statement once. */
function inOrder(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, Claim>()
  const sorted = [...claims].sort(
    (a, b) =>
      a.reading - b.reading || a.statement.start - b.statement.start || a.span.start - b.span.start,
  )
  for (const claim of sorted) {
    const key = `${claim.reading}:${claim.statement.start}:${claim.statement.end}`
    if (!seen.has(key)) seen.set(key, claim)
  }
  return [...seen.values()]
}

/** The claim whose value is printed most often; the first of them where several are. */
function commonest(claims: readonly Claim[]): Claim {
  const counts = new Map<string, number>()
  for (const { value } of claims) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = claims[0]
  for (const claim of claims)
    if ((counts.get(claim.value) ?? 0) > (counts.get(best.value) ?? 0)) best = claim
  return best
}
