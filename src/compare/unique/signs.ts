import type { Fact } from '../facts/fact.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Profile } from '../match/profiles.ts'
import { hasNumber, inOrder, weigh } from '../match/sorted.ts'
import { numbersOf } from '../match/term-column.ts'
import { keyOf } from '../match/terms.ts'
import type { Story } from '../story.ts'
import type { Detail } from './details.ts'

/** What speaks for other accounts telling a detail after all, in the order of their weights. */
export const SIGNS = [
  'share that is new',
  'what is new',
  'likest statement of another account',
  'most of its words in one other statement',
  'of its words in a fact',
  'stands in a fact',
  'articles',
  'part of its sentence',
  'share of its sentence that is quoted',
] as const

/** Measures the signs of one detail after another. */
export function signFinder(story: Story, facts: readonly Fact[]): (detail: Detail) => number[] {
  const { readings, terms, alignment, profiles } = story
  const { weights } = terms.words
  const likest = findLikest(story)
  const cores = findCores(facts)
  const statementAt = new Map(
    alignment.statements.map(({ id, reading, sentence }) => [`${reading} ${sentence}`, id]),
  )
  const wordsOf = wordFinder(story)
  return (detail) => {
    const { reading, sentence, fresh, total } = detail
    const statement = statementAt.get(`${reading} ${sentence}`) ?? -1
    const core = cores.get(statement)
    const words = wordsOf(detail)
    const weight = weigh(words, weights) || 1
    const { start, end } = readings[reading].sentences[sentence]
    return [
      fresh / (total || 1),
      Math.log1p(fresh),
      likest[statement] ?? 0,
      mostInOne(story, reading, words) / weight,
      core
        ? weigh(
            words.filter((term) => hasNumber(core, term)),
            weights,
          ) / weight
        : 0,
      core ? 1 : 0,
      readings.length,
      (detail.end - detail.start) / (end - start),
      quotedShare(profiles[statement]),
    ]
  }
}

/** What stands in quotation marks is shown as a quote, and seldom a fact of others as well. */
function quotedShare(profile: Profile | undefined): number {
  return profile ? profile.spoken / (profile.tokens || 1) : 0
}

/** For each statement how likely the likest of another account tells the same. */
function findLikest({ alignment, accounts }: Story): Float64Array {
  const { statements, pairs } = alignment
  const likest = new Float64Array(statements.length)
  const accountOf = (id: number) => accounts.ofReading[statements[id].reading]
  for (const { a, b, score } of pairs) {
    if (accountOf(a) === accountOf(b)) continue
    likest[a] = Math.max(likest[a], score)
    likest[b] = Math.max(likest[b], score)
  }
  return likest
}

/** By statement the words of the facts that it tells. */
function findCores(facts: readonly Fact[]): ReadonlyMap<number, Int32Array> {
  const cores = new Map<number, Int32Array>()
  for (const { parts, core } of facts)
    for (const { statement } of parts)
      cores.set(statement, inOrder([...(cores.get(statement) ?? []), ...core]))
  return cores
}

/** The terms of the words that a detail tells. */
function wordFinder({ readings, terms }: Story): (detail: Detail) => Int32Array {
  const numbers = numbersOf(terms.words)
  return ({ reading, sentence, start, end }) => {
    const { tokens, sentences } = readings[reading]
    const found: number[] = []
    for (let i = sentences[sentence].firstToken; i < sentences[sentence].endToken; i++) {
      if (tokens.starts[i] < start || tokens.ends[i] > end) continue
      if (isFunctionWord(tokens.lower[i])) continue
      const term = numbers.get(keyOf(tokens.lower[i]))
      if (term !== undefined) found.push(term)
    }
    return inOrder(found)
  }
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
