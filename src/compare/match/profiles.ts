import { type Reading, TAGS } from '../../model/reading.ts'
import { splitClauses } from '../clauses.ts'
import { ofSentence, rangeOfSentence } from '../of-sentence.ts'
import type { EntityIndex } from '../story.ts'
import type { Statement } from './alignment.ts'
import { type Content, listContent } from './content.ts'
import { findRoles, type Role } from './roles.ts'
import { inOrder, weigh } from './sorted.ts'
import { sourcesOf } from './sources.ts'
import { findSubstance } from './substance.ts'
import type { Terms } from './terms.ts'
import { findTold } from './told.ts'

/** What one clause of a statement is made of: word terms in order, and what they weigh. */
export type ClauseProfile = {
  readonly terms: Int32Array
  readonly verbs: Int32Array
  readonly sum: number
  readonly squares: number
}

/** What is known of one statement before it is held against others. Term lists are in order. */
export type Profile = {
  readonly words: Int32Array
  /** Those that do more than name somebody. */
  readonly substance: Int32Array
  readonly substanceSum: number
  /** Those that tell a time. */
  readonly timed: Int32Array
  /** Those that are not the name of the source; none where nearly all is quoted. */
  readonly told: Int32Array
  readonly toldSum: number
  readonly verbs: Int32Array
  readonly nouns: Int32Array
  readonly capitals: Int32Array
  readonly entities: Int32Array
  readonly roles: readonly Role[]
  /** Who is named as saying it, as entities in order. */
  readonly sources: Int32Array
  /** Pairs of words that stand near each other, as one number each. */
  readonly pairs: Float64Array
  readonly clauses: readonly ClauseProfile[]
  /** How many words it has, how many of them in quotation marks, and how many that tell something. */
  readonly tokens: number
  readonly spoken: number
  /** Those of its words that stand in quotation marks. */
  readonly quoted: Int32Array
  readonly contentCount: number
  /** Where in its article it stands, 0 to 1. */
  readonly place: number
  readonly isHeadline: boolean
  readonly isDenied: boolean
  readonly isModal: boolean
}

/** A text of fewer sentences has no head and no end. */
const SHORT = 8

/** Words this near each other make a pair. */
const NEAR = 6

const [VERB, NOUN, PROPN] = [TAGS.indexOf('VERB'), TAGS.indexOf('NOUN'), TAGS.indexOf('PROPN')]

/** Profiles of all statements of a story. */
export function profileStatements(
  readings: readonly Reading[],
  entities: EntityIndex,
  statements: readonly Statement[],
  { words }: Terms,
): Profile[] {
  const substance = findSubstance({ readings }, statements, words)
  const told = findTold({ readings }, statements, words)
  const contentOf = listContent(readings, words)
  const { weights } = words
  return statements.map((statement) => {
    const { id, reading, sentence } = statement
    const { sentences, article } = readings[reading]
    const { content, ...manner } = contentOf(statement)
    const tagged = (wanted: number) => termsOf(content.filter(({ tag }) => tag === wanted))
    return {
      words: words.ofStatement[id],
      substance: substance[id],
      substanceSum: weigh(substance[id], weights),
      timed: termsOf(content.filter(({ at }) => isTimed(readings[reading], sentence, at))),
      told: told[id],
      toldSum: weigh(told[id], weights),
      verbs: tagged(VERB),
      nouns: tagged(NOUN),
      capitals: tagged(PROPN),
      entities: inOrder(entitiesIn(readings[reading], entities.ofMention[reading], sentence)),
      roles: findRoles(readings[reading], entities.ofMention[reading], sentence, content),
      sources: inOrder(
        sourcesOf(readings[reading], entities.ofMention[reading], sentences[sentence]),
      ),
      pairs: pairUp(content, weights.length),
      clauses: splitClauses(readings[reading], sentence).map(({ firstToken, endToken }) =>
        profileClause(
          content.filter(({ at }) => at >= firstToken && at < endToken),
          weights,
        ),
      ),
      ...manner,
      contentCount: content.length,
      place: sentences.length < SHORT ? 0.5 : sentence / sentences.length,
      isHeadline: article.blocks[sentences[sentence].block].role === 'headline',
    }
  })
}

function isTimed({ tokens, times }: Reading, sentence: number, token: number): boolean {
  return ofSentence(times, sentence).some(
    ({ start, end }) => start <= tokens.starts[token] && tokens.ends[token] <= end,
  )
}

function profileClause(content: readonly Content[], weights: Float64Array): ClauseProfile {
  const terms = termsOf(content)
  return {
    terms,
    verbs: termsOf(content.filter(({ tag }) => tag === VERB)),
    sum: weigh(terms, weights),
    squares: terms.reduce((sum, term) => sum + weights[term] ** 2, 0),
  }
}

function termsOf(content: readonly Content[]): Int32Array {
  return inOrder(content.map(({ term }) => term))
}

/** Pairs of unlike words near each other; two words of names make none. */
function pairUp(content: readonly Content[], terms: number): Float64Array {
  const pairs: number[] = []
  for (let i = 0; i < content.length; i++)
    for (let k = i + 1; k < content.length && k <= i + NEAR; k++) {
      const one = content[i]
      const other = content[k]
      if (one.term === other.term || (one.tag === PROPN && other.tag === PROPN)) continue
      pairs.push(Math.min(one.term, other.term) * terms + Math.max(one.term, other.term))
    }
  const sorted = Float64Array.from(pairs).sort()
  return sorted.filter((pair, i) => pair !== sorted[i - 1])
}

function entitiesIn(reading: Reading, ofMention: readonly number[], sentence: number): number[] {
  const [first, last] = rangeOfSentence(reading.mentions, sentence)
  return ofMention.slice(first, last).filter((entity) => entity >= 0)
}
