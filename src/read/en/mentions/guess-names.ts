import { type Article, isReporting } from '../../../model/article.ts'
import { type Sentence, TAGS, type Tag, type Tokens } from '../../../model/reading.ts'
import { isAcronym } from '../../../text/names/acronym.ts'
import { canonicalWords } from '../../../text/names/canonical.ts'
import { countryOfAdjective } from '../../../text/names/countries.ts'
import { headKind } from '../../../text/names/heads.ts'
import { isKnownPlace } from '../../../text/names/places.ts'
import { OFFICES } from '../../../text/names/titles.ts'
import { CONNECTORS, endOfRun, isForced, startOfName } from './capital-runs.ts'
import { isCapitalAt } from './capitals.ts'
import type { NameSpan } from './name-span.ts'
import { splitRun } from './split-run.ts'

/** Finds runs of capitalised words: what can be told of names without a trained model. */
export function guessNames(
  article: Article,
  tokens: Tokens,
  sentences: readonly Sentence[],
): NameSpan[] {
  const { text } = article
  const isSmall = smallWords(text, tokens)
  const names: NameSpan[] = []
  for (const { block, firstToken, endToken } of sentences) {
    const role = article.blocks[block]?.role
    if (role === undefined || !(isReporting(role) || role === 'caption') || role === 'headline')
      continue
    let token = firstToken
    while (token < endToken) {
      const end = endOfRun(text, tokens, token, endToken)
      const forced = isForced(tokens, token, end, firstToken)
      let first = startOfName(text, tokens, token, end, forced)
      if (forced && first === token) first = skipFirstWord(text, tokens, first, end, isSmall)
      if (first < end && !isDoubtful(text, tokens, first, end, forced && first === token))
        names.push(...splitRun(text, tokens, first, end))
      const body = end > token && first >= end ? stateBody(tokens, end) : null
      if (body) names.push(body)
      token = Math.max(end, body?.endToken ?? 0, token + 1)
    }
  }
  return names
}

/** Tags of words that begin a sentence and no name: "Clearly", "Describing". */
const COMMON_TAGS: ReadonlySet<Tag> = new Set([
  'ADV',
  'VERB',
  'AUX',
  'PRON',
  'SCONJ',
  'CCONJ',
  'INTJ',
])

/** Leaves out a first word that is likely a common noun: "Critics of X", "Hundreds Left". */
function skipFirstWord(
  text: string,
  tokens: Tokens,
  first: number,
  end: number,
  isSmall: (word: string) => boolean,
): number {
  const run = text.slice(tokens.starts[first], tokens.ends[end - 1])
  if (end - first < 2 || isKnownPlace(canonicalWords(run))) return first
  const word = tokens.lower[first]
  if (OFFICES.has(word)) return first
  if (CONNECTORS.has(tokens.lower[first + 1]) && headKind(word) === null) return first + 2
  return isSmall(word) || COMMON_TAGS.has(TAGS[tokens.tags[first]]) ? first + 1 : first
}

/** Bodies of a state that outlets also write small. */
const STATE_BODIES = new Set(['army', 'navy', 'parliament'])

/** "Norwegian navy", which begins with no name of its own. */
function stateBody(tokens: Tokens, end: number): NameSpan | null {
  const isAdjective = countryOfAdjective(tokens.lower[end - 1] ?? '') !== null
  if (!isAdjective || !STATE_BODIES.has(tokens.lower[end] ?? '')) return null
  return { firstToken: end - 1, endToken: end + 1, kind: 'organisation' }
}

/** Tells whether the article also writes a word with a small letter; gathered at the first question. */
function smallWords(text: string, { starts, lower }: Tokens): (word: string) => boolean {
  let small: ReadonlySet<string> | null = null
  return (word) => {
    small ??= new Set(lower.filter((_, i) => !isCapitalAt(text, starts[i])))
    return small.has(word)
  }
}

/** A longer word than this in capitals throughout is shouted, not abbreviated. */
const LONGEST_ACRONYM = 7

/** A single word that owes its capital to its place, that is shouted, or that is a number. */
function isDoubtful(
  text: string,
  tokens: Tokens,
  first: number,
  end: number,
  forced: boolean,
): boolean {
  if (end - first > 1) return false
  const word = text.slice(tokens.starts[first], tokens.ends[first])
  if (/\d/.test(word) || word.length === 1) return true
  if (isKnownPlace(canonicalWords(word))) return false
  if (isAcronym(word)) return false
  return forced || (word.length > LONGEST_ACRONYM && word === word.toUpperCase())
}
