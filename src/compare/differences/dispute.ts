import { passageOf } from '../../model/article.ts'
import type { DifferenceKind, Normalized, Position } from '../../model/comparison.ts'
import type { Passage, Span } from '../../model/span.ts'
import { countAccounts, type Story } from '../story.ts'

/** One article's word on a matter: the value as printed and the passage that states it. */
export type Claim = {
  /** Index into `Story.readings`. */
  readonly reading: number
  readonly value: string
  readonly normalized: Normalized
  readonly statement: Span
}

/** A matter on which accounts differ. Each position is the claims that agree with one another. */
export type Dispute = {
  readonly kind: DifferenceKind
  readonly about: string
  readonly compatible: boolean
  readonly positions: readonly (readonly Claim[])[]
  /** Disputes of a lower rank are shown first; those without one come last. */
  readonly rank?: number
  /** Its `about` names the matter: no clause says it better. */
  readonly isNamed?: true
  /** Whose words stand for a position: those printed most often, unless its first claim says most. */
  readonly shows?: 'first'
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

/** Do at least two articles take part? */
export function isBetweenArticles(positions: readonly (readonly Claim[])[]): boolean {
  return new Set(positions.flat().map(({ reading }) => reading)).size > 1
}

/** The claims of one position as the comparison shows them. */
export function toPosition(
  story: Story,
  claims: readonly Claim[],
  shows?: Dispute['shows'],
): Position {
  const { value, normalized } = shows === 'first' ? claims[0] : commonest(claims)
  return {
    value,
    normalized,
    accounts: countAccounts(
      story.accounts,
      claims.map(({ reading }) => reading),
    ),
    statements: statementsOf(story, claims),
  }
}

function statementsOf(story: Story, claims: readonly Claim[]): Passage[] {
  const passages = new Map<string, Passage>()
  const inOrder = [...claims].sort(
    (a, b) => a.reading - b.reading || a.statement.start - b.statement.start,
  )
  for (const { reading, statement } of inOrder) {
    const key = `${reading}:${statement.start}:${statement.end}`
    if (!passages.has(key)) passages.set(key, passageOf(story.readings[reading].article, statement))
  }
  return [...passages.values()]
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
