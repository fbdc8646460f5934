import type { Quote, Reading } from '../../model/reading.ts'
import { isFunctionWord } from '../function-words.ts'
import { numberWords, rarity, type Vocabulary } from '../vocabulary.ts'

/**
 * How rare the words must be together: little where the article names who may have said them, much
 * where it names nobody. Of the fifteen stories' 15 such stretches all are told right by it: those of
 * nobody's that are no quotes reach 6.7 ("Smiles for Life"), those that are begin at 7.8.
 */
const RARE = { named: 1.5, unnamed: 7 }

/**
 * Takes for quotes what an article prints in marks without telling that somebody said it, where
 * another article quotes somebody with the same words.
 */
export function recoverQuotes(readings: readonly Reading[]): Reading[] {
  if (readings.every(({ passedOver }) => passedOver.length === 0)) return [...readings]
  const vocabulary = numberWords(readings)
  const quoted = indexQuotes(readings, vocabulary)
  return readings.map((reading, r) => {
    const found = reading.passedOver.filter((quote) => {
      const words = wordsIn(reading, vocabulary.ofToken[r], quote)
      if (words.length === 1 && isTerm(reading, quote)) return false
      const least = quote.speaker?.mention == null ? RARE.unnamed : RARE.named
      if (weigh(vocabulary, words) < least) return false
      const holders = quoted.get(rarest(vocabulary, words)) ?? []
      return holders.some((each) => each.reading !== r && each.text.includes(textOf(words)))
    })
    return found.length > 0 ? withQuotes(reading, found) : reading
  })
}

type Quoted = { readonly reading: number; readonly text: string }

/** The quotes of all articles by their words. */
function indexQuotes(readings: readonly Reading[], vocabulary: Vocabulary): Map<number, Quoted[]> {
  const index = new Map<number, Quoted[]>()
  for (const [r, reading] of readings.entries())
    for (const quote of reading.quotes) {
      const words = wordsIn(reading, vocabulary.ofToken[r], quote)
      const quoted = { reading: r, text: textOf(words) }
      for (const word of new Set(words)) {
        const holders = index.get(word)
        if (holders) holders.push(quoted)
        else index.set(word, [quoted])
      }
    }
  return index
}

function textOf(words: readonly number[]): string {
  return ` ${words.join(' ')} `
}

function rarest(vocabulary: Vocabulary, words: readonly number[]): number {
  return words.reduce((best, word) =>
    rarity(vocabulary, word) > rarity(vocabulary, best) ? word : best,
  )
}

/** 'an "agreement"': one word behind an article is what the writer calls a thing. */
function isTerm({ article }: Reading, { start }: Quote): boolean {
  return /\b(?:an?|the) ["“„«‘']+$/i.test(article.text.slice(Math.max(0, start - 10), start))
}

function weigh(vocabulary: Vocabulary, words: readonly number[]): number {
  const telling = words.filter((word) => !isFunctionWord(vocabulary.words[word]))
  return telling.reduce((sum, word) => sum + Math.max(0, rarity(vocabulary, word)), 0)
}

function wordsIn({ tokens, sentences }: Reading, column: Int32Array, quote: Quote): number[] {
  const { start, end, sentence } = quote
  const words: number[] = []
  const first = sentences[sentence]?.firstToken ?? 0
  for (let i = first; i < tokens.count && tokens.starts[i] < end; i++)
    if (tokens.starts[i] >= start && column[i] >= 0) words.push(column[i])
  return words
}

/** Puts quotes in their places; what goes on from another still points at it. */
function withQuotes(reading: Reading, found: readonly Quote[]): Reading {
  const all = [...reading.quotes, ...found].sort((a, b) => a.start - b.start)
  const places = new Map(all.map((quote, i) => [quote, i]))
  const quotes = all.map((quote) => {
    const before = quote.continues === null ? undefined : reading.quotes[quote.continues]
    return before ? { ...quote, continues: places.get(before) ?? null } : quote
  })
  return { ...reading, quotes, passedOver: reading.passedOver.filter((q) => !found.includes(q)) }
}
