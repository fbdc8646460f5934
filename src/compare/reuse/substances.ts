import type { Reading } from '../../model/reading.ts'
import { isFunctionWord } from '../function-words.ts'
import { ofSentence } from '../of-sentence.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Narration } from './narration.ts'

/** The fewest content words, and the least that they weigh, of a sentence that could be reworded. */
export const REWORDED = { words: 7, weight: 4.5 }

/** The different content words that the narrator wrote in a sentence, and what they weigh. */
export type Substance = {
  readonly narration: Narration
  readonly content: ReadonlySet<number>
  readonly weight: number
}

export type Substances = {
  readonly readings: readonly Reading[]
  readonly weights: Float64Array
  /** That of a sentence; null where there is none, or none that could be reworded. */
  of(reading: number, sentence: number): Substance | null
}

/** Gives the substance of sentences when it is asked for; each is worked out once. */
export function openSubstances(
  readings: readonly Reading[],
  narration: readonly Narration[],
  { words }: Vocabulary,
  weights: Float64Array,
): Substances {
  const told = readings.map(({ sentences }) => new Array<Narration | undefined>(sentences.length))
  for (const each of narration)
    if (each.voice === 'narrated') told[each.reading][each.sentence] = each
  const known = readings.map((): (Substance | null | undefined)[] => [])
  const weigh = (each: Narration | undefined): Substance | null => {
    if (!each || !isBody(readings[each.reading], each.sentence)) return null
    const content = new Set(each.words.filter((word) => !isFunctionWord(words[word])))
    let weight = 0
    for (const word of content) weight += weights[word]
    const isEnough = content.size >= REWORDED.words && weight >= REWORDED.weight
    return isEnough ? { narration: each, content, weight } : null
  }
  const of = (reading: number, sentence: number) => {
    const before = known[reading][sentence]
    if (before !== undefined) return before
    const found = weigh(told[reading][sentence])
    if (sentence >= 0) known[reading][sentence] = found
    return found
  }
  return { readings, weights, of }
}

/** Headlines of one event are alike without being copied, and so is what says who speaks. */
function isBody({ article, sentences, quotes }: Reading, sentence: number): boolean {
  const { role } = article.blocks[sentences[sentence].block]
  return role === 'paragraph' && ofSentence(quotes, sentence).every(({ kind }) => kind !== 'direct')
}
