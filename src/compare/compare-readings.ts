import type { Apart } from '../model/apart.ts'
import { findCorrections } from '../model/article.ts'
import type { ComparedArticle, Comparison } from '../model/comparison.ts'
import type { Reading } from '../model/reading.ts'
import { sha256 } from '../text/hash.ts'
import { countWords } from '../text/words.ts'
import { groupAccounts } from './accounts/group-accounts.ts'
import { findAgreements } from './agreements/find-agreements.ts'
import { dropApartCopies } from './apart/apart-copies.ts'
import { tellApart } from './apart/tell-apart.ts'
import { byContent } from './article-order.ts'
import { composeBrief } from './brief/compose-brief.ts'
import { findDifferences } from './differences/find-differences.ts'
import {
  dropBetweenEvents,
  findEvents,
  keepWithinEvents,
  noteDifferentEvents,
} from './different-events.ts'
import { linkEntities } from './entities/link-entities.ts'
import { findFacts } from './facts/find-facts.ts'
import { listAttributions } from './facts/list-attributions.ts'
import { findQuoteFacts } from './facts/quote-facts.ts'
import { computeKeys } from './keys/compute-keys.ts'
import { findClauses } from './match/find-statements.ts'
import { matchStatements } from './match/match-statements.ts'
import type { LaidModel } from './match/model.ts'
import { groupQuotes } from './quotes/group-quotes.ts'
import { recoverQuotes } from './quotes/recover-quotes.ts'
import { findReuse } from './reuse/find-reuse.ts'
import type { Story } from './story.ts'
import { noteUndated } from './timeline/note-undated.ts'
import { orderEvents } from './timeline/order-events.ts'
import type { DetailWeights } from './unique/detail-weights.ts'
import { findUnique } from './unique/find-unique.ts'
import type { ValueWeights } from './values/weigh-signs.ts'

/**
 * Readings → Comparison. The order of the readings makes no difference. What a person told apart is
 * not joined.
 */
export function compareReadings(
  readings: readonly Reading[],
  apart: readonly Apart[] = [],
): Comparison {
  return compareStory(openStory(readings, { apart }))
}

/** Story → Comparison. */
export function compareStory(story: Story): Comparison {
  const { readings } = story
  const quotes = groupQuotes(story)
  const differences = dropBetweenEvents(story, findDifferences(story, quotes))
  const facts = findFacts(story, differences)
  const agreements = findAgreements(story, facts)
  const unique = findUnique(story, facts)
  return computeKeys({
    format: 'synoptic.comparison/1',
    articles: readings.map(describeArticle),
    accounts: story.accounts.accounts,
    quotes,
    agreements,
    differences,
    unique,
    toldBy: listAttributions(story, { agreements, differences, unique }),
    reuse: story.reuse,
    entities: story.entities.entities,
    timeline: orderEvents(story),
    brief: composeBrief(story, differences, [...facts, ...findQuoteFacts(story, quotes)]),
    notes: [
      ...readings.flatMap((reading) => [...reading.article.notes, ...reading.notes]),
      ...noteDifferentEvents(story),
      ...noteUndated(readings),
    ],
  })
}

export type StoryOptions = {
  /** Says how likely statements are alike; the package has one. */
  readonly model?: LaidModel
  readonly weights?: ValueWeights
  readonly detailWeights?: DetailWeights
  readonly apart?: readonly Apart[]
}

/** What the stages share. */
export function openStory(
  given: readonly Reading[],
  { model, weights, detailWeights, apart = [] }: StoryOptions = {},
): Story {
  const readings = recoverQuotes(given.toSorted((a, b) => byContent(a.article, b.article)))
  const entities = linkEntities(readings)
  const told = apart.length > 0 ? tellApart(readings, apart) : undefined
  const reuse = dropApartCopies(readings, findReuse(readings), told)
  const accounts = groupAccounts(readings, reuse)
  const everything = matchStatements(readings, entities, model && { model })
  const events = findEvents({ readings, entities, reuse, alignment: everything })
  const alignment = keepWithinEvents(events, everything)
  const clauses = findClauses(alignment.statements, readings)
  const { terms, profiles } = everything
  return {
    readings,
    entities,
    reuse,
    accounts,
    alignment,
    events,
    terms,
    profiles,
    clauses,
    ...(weights && { weights }),
    ...(detailWeights && { detailWeights }),
    ...(told && { apart: told }),
  }
}

function describeArticle({ article }: Reading): ComparedArticle {
  const { id, source, outlet, title, publishedAt, language, text } = article
  const words = countWords(text)
  const corrections = findCorrections(article)
  return {
    ...{ id, source, outlet, title, publishedAt, language, words, sha256: sha256(text) },
    ...(corrections.length > 0 && { corrections }),
  }
}
