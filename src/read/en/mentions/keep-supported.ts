import type { Sentence, Tokens } from '../../../model/reading.ts'
import { isAcronym } from '../../../text/names/acronym.ts'
import { headKind, isBareKind } from '../../../text/names/heads.ts'
import { isKnownPlace } from '../../../text/names/places.ts'
import { isCapitalAt } from './capitals.ts'
import type { FoundName } from './name-span.ts'

/** Tells whether a token is a word that English texts commonly write small. */
export type IsCommonWord = (token: number) => boolean

/**
 * Leaves out what only its capital letters make a name: words of a headline, shouts, kinds of
 * things ("KOs", "the Council") and common words that the trained finder passed over.
 */
export function keepSupported(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
  isCommonWord: IsCommonWord,
): FoundName[] {
  const known = knownWords(tokens, names)
  const plurals = pluralAcronyms(text, tokens)
  let sentence = 0
  return names.filter((name) => {
    while (sentence + 1 < sentences.length && sentences[sentence].endToken <= name.firstToken)
      sentence++
    const { firstToken, endToken, trained } = name
    const words = tokens.lower.slice(firstToken, endToken)
    const isSingle = words.length === 1
    if (isSingle && (plurals.has(words[0]) || isBareKind(words[0]))) return false
    if (isSingle && !trained && isShouted(text, tokens, firstToken) && isCommonWord(firstToken))
      return false
    if (trained || words.every((word) => known.has(word)) || isKnownPlace(words)) return true
    if (isTitled(text, tokens, sentences[sentence])) return false
    return !isSingle || isAcronymAt(text, tokens, firstToken) || !isCommonWord(firstToken)
  })
}

/** The words of the names that the trained finder saw, in any place of the article. */
function knownWords({ lower }: Tokens, names: readonly FoundName[]): Set<string> {
  const known = new Set<string>()
  for (const { firstToken, endToken, trained } of names)
    for (let i = firstToken; trained && i < endToken; i++)
      if (headKind(lower[i]) === null) known.add(lower[i])
  return known
}

/** "KO" and "KOs" where the text has "KOs": things that can be counted are no names. */
function pluralAcronyms(text: string, { count, starts, ends, lower }: Tokens): Set<string> {
  const plurals = new Set<string>()
  for (let i = 0; i < count; i++) {
    const last = ends[i] - 1
    if (last - starts[i] < 2 || text[last] !== 's' || !isCapitalAt(text, last - 1)) continue
    if (!isAcronym(text.slice(starts[i], last))) continue
    plurals.add(lower[i]).add(lower[i].slice(0, -1))
  }
  return plurals
}

/** More words of a sentence than this are capitalised in headlines only. */
const TITLED = 0.7
const SHORTEST_TITLE = 4

/** Is it a headline, in which capital letters tell nothing? */
function isTitled(text: string, tokens: Tokens, { firstToken, endToken }: Sentence): boolean {
  let [words, capitals] = [0, 0]
  for (let i = firstToken; i < endToken; i++) {
    const start = text[tokens.starts[i]]
    if (start.toLowerCase() === start.toUpperCase()) continue
    words++
    if (isCapitalAt(text, tokens.starts[i])) capitals++
  }
  return words >= SHORTEST_TITLE && capitals > TITLED * words
}

function isShouted(text: string, { starts, ends }: Tokens, token: number): boolean {
  const word = text.slice(starts[token], ends[token])
  return word.length > 3 && word === word.toUpperCase()
}

function isAcronymAt(text: string, { starts, ends }: Tokens, token: number): boolean {
  return isAcronym(text.slice(starts[token], ends[token]))
}
