import { type Article, isReporting } from '../../../model/article.ts'
import type { Sentence, Tokens } from '../../../model/reading.ts'
import { isAcronym } from '../../../text/names/acronym.ts'
import { headKind } from '../../../text/names/heads.ts'
import { OFFICE_QUALIFIERS, OFFICES } from '../../../text/names/titles.ts'
import { isCapitalAt } from './capitals.ts'
import { guessKind } from './name-kind.ts'
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
      const first = skipOpeners(article.text, tokens, token, end, sentence.firstToken)
      if (first < end) names.push(...namesIn(article.text, tokens, first, end))
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

/** Small words and hyphens hold a name together: "Gulf of Aden", "Bab-el-Mandab". */
function joins(text: string, tokens: Tokens, token: number, limit: number): boolean {
  if (token + 1 >= limit) return false
  const hyphen = tokens.lower[token] === '-' && tokens.starts[token] === tokens.ends[token - 1]
  if (!hyphen && !CONNECTORS.has(tokens.lower[token])) return false
  if (isCapitalAt(text, tokens.starts[token + 1])) return true
  if (!hyphen || token + 3 >= limit) return false
  return tokens.lower[token + 2] === '-' || isCapitalAt(text, tokens.starts[token + 2])
}

/** Leaves out what begins a sentence or an office and is no part of the name. */
function skipOpeners(
  text: string,
  tokens: Tokens,
  from: number,
  end: number,
  sentenceStart: number,
): number {
  let first = from
  if (first === sentenceStart && isOpener(tokens.lower[first])) first++
  while (first < end && isSmallWord(text, tokens, first)) first++
  while (first < end && isNoName(tokens.lower[first]) && !beginsName(tokens, first, end)) first++
  return first
}

/** "of" in "Of Bountiful" left behind by an opener, but not "Van Rompuy". */
function isSmallWord(text: string, tokens: Tokens, token: number): boolean {
  return CONNECTORS.has(tokens.lower[token]) && !isCapitalAt(text, tokens.starts[token])
}

/** "Indian Navy", "British Columbia", "Supreme Court": the first word alone would be no name. */
function beginsName(tokens: Tokens, first: number, end: number): boolean {
  if (end - first < 2) return false
  const last = tokens.lower[end - 1]
  return !isNoName(last) || headKind(last) !== null
}

/** The names in a run: "Creston RCMP" is a place and its force. */
function namesIn(text: string, tokens: Tokens, first: number, end: number): NameSpan[] {
  const cut = end - 1
  const parted =
    cut > first &&
    isAcronym(text.slice(tokens.starts[cut], tokens.ends[cut])) &&
    !isAcronym(text.slice(tokens.starts[cut - 1], tokens.ends[cut - 1])) &&
    !isNoName(tokens.lower[cut - 1]) &&
    !CONNECTORS.has(tokens.lower[cut - 1]) &&
    tokens.lower[cut - 1] !== '-'
  if (!parted) return [nameOf(text, tokens, first, end)]
  return [nameOf(text, tokens, first, cut), nameOf(text, tokens, cut, end)]
}

/** The name in a run: a person where an office goes before it. */
function nameOf(text: string, tokens: Tokens, first: number, end: number): NameSpan {
  const { lower } = tokens
  let last = -1
  for (let i = first; i < end - 1; i++) if (OFFICES.has(lower[i].replace('.', ''))) last = i
  let firstToken = last + 1
  while (
    firstToken < end &&
    (OFFICE_QUALIFIERS.has(lower[firstToken]) || CONNECTORS.has(lower[firstToken]))
  )
    firstToken++
  if (last < 0 || firstToken >= end || end - firstToken > 4 || headKind(lower[end - 1]) !== null)
    return { firstToken: first, endToken: end, kind: guessKind(text, tokens, first, end) }
  return { firstToken, endToken: end, kind: 'person' }
}
