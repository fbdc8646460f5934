import type { Reading } from '../model/reading.ts'
import { foldSpelling } from '../text/spelling.ts'

/** The words of a story as numbers, so that later steps compare integers and not strings. */
export type Vocabulary = {
  /** `ofToken[reading][token]` is the word's number, or -1 for a mark. */
  readonly ofToken: readonly Int32Array[]
  readonly words: readonly string[]
  /** In how many sentences of the story each word stands. */
  readonly sentences: Int32Array
  readonly sentenceCount: number
}

/** Numbers the words of all readings; spellings that differ only by country share a number. */
export function numberWords(readings: readonly Reading[]): Vocabulary {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const numberOf = (word: string) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const folded = foldSpelling(word)
    const number = numbers.get(folded) ?? words.push(folded) - 1
    numbers.set(folded, number)
    numbers.set(word, number)
    return number
  }
  const ofToken = readings.map(({ tokens }) => {
    const column = new Int32Array(tokens.count)
    for (let i = 0; i < tokens.count; i++)
      column[i] = isWord(tokens.lower[i]) ? numberOf(tokens.lower[i]) : -1
    return column
  })
  const sentences = countSentences(readings, ofToken, words.length)
  const sentenceCount = readings.reduce((sum, reading) => sum + reading.sentences.length, 0)
  return { ofToken, words, sentences, sentenceCount }
}

/** Fewer sentences than this say too little of which words are rare. */
const FEWEST_SENTENCES = 100

/** How rare a word is in this story: about 0 for one in every sentence. */
export function rarity({ sentences, sentenceCount }: Vocabulary, word: number): number {
  return Math.log((Math.max(sentenceCount, FEWEST_SENTENCES) + 1) / (sentences[word] + 0.5))
}

function countSentences(
  readings: readonly Reading[],
  ofToken: readonly Int32Array[],
  size: number,
): Int32Array {
  const counts = new Int32Array(size)
  const lastSeen = new Int32Array(size).fill(-1)
  let sentence = 0
  for (const [r, reading] of readings.entries())
    for (const { firstToken, endToken } of reading.sentences) {
      for (let i = firstToken; i < endToken; i++) {
        const word = ofToken[r][i]
        if (word < 0 || lastSeen[word] === sentence) continue
        lastSeen[word] = sentence
        counts[word]++
      }
      sentence++
    }
  return counts
}

function isWord(token: string): boolean {
  for (let i = 0; i < token.length; i++) {
    const code = token.charCodeAt(i)
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 0xaa)
      return code < 0x2000 || code > 0x2bff ? true : isWord(token.slice(i + 1))
  }
  return false
}
