import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { stem } from '../../text/stem.ts'
import { addTo } from '../add-to.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Story } from '../story.ts'
import { numberWords, rarity, type Vocabulary } from '../vocabulary.ts'
import { type QuotePlace, type QuoteSpeaker, speakerFinder } from './speakers.ts'

/** A stretch of an utterance, in words; half-open. */
export type Region = { readonly start: number; readonly end: number }

/** The same words of the same speaker, however many articles quote them. */
export type Utterance = {
  readonly places: readonly QuotePlace[]
  readonly speaker: QuoteSpeaker | null
  /** The stems of its words, by number. */
  readonly words: Int32Array
  /** How many of its words stand before each end of a sentence in it. */
  readonly sentenceEnds: readonly number[]
  /** The stems that are rare enough to tell of it, of its words and of the sentences around it. */
  readonly content: ReadonlySet<number>
  readonly context: ReadonlySet<number>
}

export type Utterances = {
  readonly list: readonly Utterance[]
  /** What each stem is worth where two quotes share it. */
  readonly weights: Float64Array
  /** Where each of the words of a quote stands. */
  readonly spansOf: (place: QuotePlace) => Span[]
}

/** What a function word is worth beside a word of the story: it only holds others together. */
const FUNCTION_WEIGHT = 0.25

/** Collects what was said: one entry for each wording of each speaker. */
export function collectUtterances(story: Story): Utterances {
  const vocabulary = numberWords(story.readings)
  const { stems, weights, isContent } = numberStems(vocabulary)
  const speakerOf = speakerFinder(story)
  const byKey = new Map<string, QuotePlace[]>()
  for (const [r, reading] of story.readings.entries())
    for (const [q, quote] of reading.quotes.entries()) {
      const column = vocabulary.ofToken[r]
      const words = stemsBetween(reading, column, stems, quote.start, quote.end)
      const speaker = speakerOf({ reading: r, quote: q })
      const key = `${words.join(' ')}/${speaker?.key ?? ''}`
      addTo(byKey, key, { reading: r, quote: q })
    }
  const list = [...byKey.values()].map((places): Utterance => {
    const [{ reading: r, quote: q }] = places
    const reading = story.readings[r]
    const quote = reading.quotes[q]
    const words = stemsBetween(reading, vocabulary.ofToken[r], stems, quote.start, quote.end)
    const content = new Set(words.filter((word) => isContent[word]))
    const around = places.flatMap((place) => {
      const { quotes, sentences } = story.readings[place.reading]
      const { sentence, start, end } = quotes[place.quote]
      const column = vocabulary.ofToken[place.reading]
      const stemsOf = (from: number, to: number) =>
        stemsBetween(story.readings[place.reading], column, stems, from, to)
      const whole = sentences[sentence]
      return whole ? [...stemsOf(whole.start, start), ...stemsOf(end, whole.end)] : []
    })
    const context = new Set(around.filter((word) => isContent[word] && !content.has(word)))
    const sentenceEnds = endsOfSentences(reading, vocabulary.ofToken[r], quote.start, quote.end)
    return { places, speaker: speakerOf(places[0]), words, sentenceEnds, content, context }
  })
  const spansOf = ({ reading, quote }: QuotePlace) =>
    spansBetween(story.readings[reading], vocabulary.ofToken[reading], quote)
  return { list, weights, spansOf }
}

/** Numbers the stems of the words and weighs each by how rare it is in the story. */
function numberStems(vocabulary: Vocabulary): {
  stems: Int32Array
  weights: Float64Array
  isContent: Uint8Array
} {
  const numbers = new Map<string, number>()
  const stems = Int32Array.from(vocabulary.words, (word) => {
    const key = stem(word)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
  const weights = new Float64Array(numbers.size).fill(Number.POSITIVE_INFINITY)
  const isContent = new Uint8Array(numbers.size).fill(1)
  for (const [word, text] of vocabulary.words.entries()) {
    const rare = Math.max(0, rarity(vocabulary, word))
    weights[stems[word]] = Math.min(weights[stems[word]], rare)
    if (isFunctionWord(text) || text.startsWith("'")) isContent[stems[word]] = 0
  }
  for (let i = 0; i < weights.length; i++) if (!isContent[i]) weights[i] = FUNCTION_WEIGHT
  return { stems, weights, isContent }
}

function stemsBetween(
  { tokens }: Reading,
  column: Int32Array,
  stems: Int32Array,
  start: number,
  end: number,
): Int32Array {
  const words: number[] = []
  for (let i = firstTokenAt(tokens.starts, start); i < tokens.count && tokens.starts[i] < end; i++)
    if (column[i] >= 0) words.push(stems[column[i]])
  return Int32Array.from(words)
}

function spansBetween({ tokens, quotes }: Reading, column: Int32Array, quote: number): Span[] {
  const { start, end } = quotes[quote]
  const spans: Span[] = []
  for (let i = firstTokenAt(tokens.starts, start); i < tokens.count && tokens.starts[i] < end; i++)
    if (column[i] >= 0) spans.push({ start: tokens.starts[i], end: tokens.ends[i] })
  return spans
}

/** The sentences of an utterance that a stretch of its words touches. */
export function sentencesAround(
  { words, sentenceEnds }: Utterance,
  { start, end }: Region,
): Region {
  return {
    start: Math.max(0, ...sentenceEnds.filter((at) => at <= start)),
    end: Math.min(words.length, ...sentenceEnds.filter((at) => at >= end)),
  }
}

const SENTENCE_ENDS = new Set(['.', '!', '?', '…', '...'])

/** How many words of a stretch stand before each end of a sentence in it. */
function endsOfSentences(
  { tokens }: Reading,
  column: Int32Array,
  start: number,
  end: number,
): number[] {
  const ends: number[] = []
  let words = 0
  for (let i = firstTokenAt(tokens.starts, start); i < tokens.count && tokens.starts[i] < end; i++)
    if (column[i] >= 0) words++
    else if (SENTENCE_ENDS.has(tokens.lower[i]) && ends.at(-1) !== words) ends.push(words)
  return ends
}

/** The first token that starts at or after an offset. */
function firstTokenAt(starts: Uint32Array, offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}
