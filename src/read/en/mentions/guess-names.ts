import { type Article, isReporting } from '../../../model/article.ts'
import type { EntityKind, Sentence, Tokens } from '../../../model/reading.ts'
import { isCountry } from '../../../text/names/countries.ts'
import { headKind } from '../../../text/names/heads.ts'
import { isCapitalAt } from './capitals.ts'
import type { NameSpan } from './name-span.ts'
import { isNoName, isOpener } from './not-names.ts'

const CONNECTORS = new Set(
  'of for de del della di da von van der den bin ibn al el la le du dos'.split(' '),
)

/** Finds runs of capitalised words: what can be told of names without a trained model. */
export function guessNames(
  article: Article,
  tokens: Tokens,
  sentences: readonly Sentence[],
): NameSpan[] {
  const names: NameSpan[] = []
  for (const sentence of sentences) {
    const role = article.blocks[sentence.block]?.role
    if (role === undefined || !isReporting(role) || role === 'headline') continue
    let token = sentence.firstToken
    while (token < sentence.endToken) {
      const end = endOfRun(article.text, tokens, token, sentence.endToken)
      const first = skipOpeners(tokens, token, end, sentence.firstToken)
      if (first < end)
        names.push({ firstToken: first, endToken: end, kind: kindOf(tokens, first, end) })
      token = Math.max(end, token + 1)
    }
  }
  return names
}

function endOfRun(text: string, tokens: Tokens, from: number, limit: number): number {
  let end = from
  while (end < limit) {
    if (isCapitalAt(text, tokens.starts[end])) end++
    else if (end > from && joins(text, tokens, end, limit)) end += 2
    else break
  }
  return end
}

function joins(text: string, tokens: Tokens, token: number, limit: number): boolean {
  return (
    token + 1 < limit &&
    CONNECTORS.has(tokens.lower[token]) &&
    isCapitalAt(text, tokens.starts[token + 1])
  )
}

function skipOpeners(tokens: Tokens, from: number, end: number, sentenceStart: number): number {
  let first = from
  while (first < end && isNoName(tokens.lower[first])) first++
  if (first === sentenceStart && first < end && isOpener(tokens.lower[first])) first++
  return first
}

function kindOf(tokens: Tokens, first: number, end: number): EntityKind {
  if (isCountry(tokens.lower[first]) && end === first + 1) return 'place'
  return (
    headKind(tokens.lower[end - 1]) ??
    headKind(tokens.lower[first]) ??
    (end - first > 1 ? 'person' : 'other')
  )
}
