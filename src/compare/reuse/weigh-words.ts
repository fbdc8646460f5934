import type { Reading } from '../../model/reading.ts'
import { isFunctionWord } from '../function-words.ts'
import { rarity, type Vocabulary } from '../vocabulary.ts'

/** What a word is worth as a sign of copying where two articles have it in the same place. */
const FULL = 1
/** Everyone names the same people and writes the same function words. */
const FUNCTION_WORD = 0.6
const NAME = 0.4
const COMMON = 0.7

/** The rarity from which on a word is worth its full weight: one sentence in about fifty. */
const FULL_RARITY = 4

/** The weight of each word of the vocabulary. */
export function weighWords(readings: readonly Reading[], vocabulary: Vocabulary): Float64Array {
  const { named, all } = countNames(readings, vocabulary)
  return Float64Array.from(vocabulary.words, (text, word) => {
    if (isFunctionWord(text)) return FUNCTION_WORD
    if (named[word] * 2 > all[word]) return NAME
    return Math.max(COMMON, Math.min(FULL, rarity(vocabulary, word) / FULL_RARITY))
  })
}

/** How often each word stands inside a sentence, and how often with a capital there. */
function countNames(
  readings: readonly Reading[],
  { ofToken, words }: Vocabulary,
): { named: Int32Array; all: Int32Array } {
  const named = new Int32Array(words.length)
  const all = new Int32Array(words.length)
  for (const [reading, { article, tokens, sentences }] of readings.entries())
    for (const { firstToken, endToken } of sentences)
      for (let i = firstToken + 1; i < endToken; i++) {
        const word = ofToken[reading][i]
        if (word < 0) continue
        all[word]++
        if (isCapital(article.text.charCodeAt(tokens.starts[i]))) named[word]++
      }
  return { named, all }
}

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}
