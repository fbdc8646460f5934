// Paragraphs of invented words, as unevenly spread as those of a language with all its names: a million
// articles have some 400,000 of them.
import type { Lottery } from '../lottery.ts'

const ONSETS = 'b c d f g h j k l m n p r s t v w br cl dr fl gr pl pr sh st th tr'.split(' ')
const VOWELS = 'a e i o u ai ea ou'.split(' ')
const CODAS = ['', 'n', 'r', 's', 'l', 't', 'nd', 'st']

const VOCABULARY = 400_000
const PARAGRAPHS = 4
const WORDS = 55

/** The word at a rank, the commonest first: the digits of its rank are its syllables. */
export function wordAt(rank: number): string {
  let [rest, word] = [rank + 7, '']
  while (rest > 0) {
    word += ONSETS[rest % ONSETS.length]
    rest = Math.floor(rest / ONSETS.length)
    word += VOWELS[rest % VOWELS.length]
    rest = Math.floor(rest / VOWELS.length)
    word += CODAS[rest % CODAS.length]
    rest = Math.floor(rest / CODAS.length)
  }
  return word
}

const BY_RANK = Array.from({ length: VOCABULARY }, (_, rank) => wordAt(rank))

/** Zipf's law: the word at rank r comes about as often as 1 / r. */
export function inventParagraphs(lottery: Lottery): string[] {
  return Array.from({ length: PARAGRAPHS }, () => {
    const words = Array.from(
      { length: WORDS },
      () => BY_RANK[Math.floor(VOCABULARY ** lottery.fraction()) - 1],
    )
    return `${words.join(' ')}.`
  })
}
