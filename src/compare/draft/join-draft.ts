import type { Comparison } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import { byContent } from '../article-order.ts'
import { linkEntities } from '../entities/link-entities.ts'
import { findClauses } from '../match/find-statements.ts'
import { matchStatements } from '../match/match-statements.ts'
import type { LaidModel } from '../match/model.ts'
import { recoverQuotes } from '../quotes/recover-quotes.ts'
import type { Story } from '../story.ts'
import type { ValueWeights } from '../values/weigh-signs.ts'

/** A finished comparison with a draft as its guest. */
export type Joined = {
  /** The articles in the comparison's order and, last, the draft, which no account counts. */
  readonly story: Story
  readonly comparison: Comparison
  /** The draft's index among the readings. */
  readonly draft: number
}

export type JoinOptions = { readonly model?: LaidModel; readonly weights?: ValueWeights }

/**
 * Lays a draft beside the articles of a finished comparison. Accounts, facts and differences stay what they
 * are there: only pairs of a statement of the draft and one of an article are looked at.
 */
export function joinDraft(
  given: readonly Reading[],
  comparison: Comparison,
  draft: Reading,
  { model, weights }: JoinOptions = {},
): Joined {
  const ordered = given.toSorted((a, b) => byContent(a.article, b.article))
  const readings = recoverQuotes([...ordered, draft])
  const entities = linkEntities(readings)
  const matched = matchStatements(readings, entities, { ...(model && { model }), hasGuest: true })
  const story: Story = {
    readings,
    entities,
    reuse: [],
    accounts: indexAccounts(readings, comparison),
    alignment: matched,
    events: readings.map(() => 0),
    terms: matched.terms,
    profiles: matched.profiles,
    clauses: findClauses(matched.statements, readings),
    hasGuest: true,
    ...(weights && { weights }),
  }
  return { story, comparison, draft: readings.length - 1 }
}

/** The comparison's accounts by reading; the draft stands in one past the last. */
function indexAccounts(readings: readonly Reading[], { accounts }: Comparison): Story['accounts'] {
  const places = new Map(
    accounts.flatMap(({ articles }, account) => articles.map((id) => [id, account] as const)),
  )
  const ofReading = readings.map(({ article }) => places.get(article.id) ?? accounts.length)
  return { accounts, ofReading }
}
