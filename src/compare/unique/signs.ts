import type { Fact } from '../facts/fact.ts'
import type { Profile } from '../match/profiles.ts'
import { weigh } from '../match/sorted.ts'
import type { Story } from '../story.ts'
import { statementFinder, wordFinder } from './detail-words.ts'
import type { Detail } from './details.ts'
import { findLikest } from './likest.ts'

/** What speaks for other accounts telling a detail after all, in the order of their weights. */
export const SIGNS = [
  'share that is new',
  'what is new',
  'likest statement of another account',
  'most of its words in one other statement',
  'stands in a fact',
  'articles',
  'part of its sentence',
  'share of its sentence that is quoted',
] as const

/** Measures the signs of one detail after another. */
export function signFinder(story: Story, facts: readonly Fact[]): (detail: Detail) => number[] {
  const { readings, terms, profiles } = story
  const { weights } = terms.words
  const likest = findLikest(story)
  const inFacts = new Set(facts.flatMap(({ parts }) => parts.map(({ statement }) => statement)))
  const statementOf = statementFinder(story)
  const wordsOf = wordFinder(story)
  return (detail) => {
    const { reading, sentence, fresh, total } = detail
    const statement = statementOf(detail)
    const words = wordsOf(detail)
    const { start, end } = readings[reading].sentences[sentence]
    return [
      fresh / (total || 1),
      Math.log1p(fresh),
      likest[statement] ?? 0,
      mostInOne(story, reading, words) / (weigh(words, weights) || 1),
      inFacts.has(statement) ? 1 : 0,
      readings.length,
      (detail.end - detail.start) / (end - start),
      quotedShare(profiles[statement]),
    ]
  }
}

/** What stands in quotation marks is shown as a quote, and seldom a fact of others as well. */
export function quotedShare(profile: Profile | undefined): number {
  return profile ? profile.spoken / (profile.tokens || 1) : 0
}

/** What the words weigh that stand together in one statement of another account, at the most. */
function mostInOne(
  { terms, alignment, accounts }: Story,
  reading: number,
  words: Int32Array,
): number {
  const { postings, weights } = terms.words
  const held = new Map<number, number>()
  let most = 0
  for (const term of words)
    for (const other of postings[term]) {
      const account = accounts.ofReading[alignment.statements[other].reading]
      if (account === accounts.ofReading[reading]) continue
      const sum = (held.get(other) ?? 0) + weights[term]
      held.set(other, sum)
      most = Math.max(most, sum)
    }
  return most
}
