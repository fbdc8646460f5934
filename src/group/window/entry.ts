import type { Fingerprint } from '../../model/grouping.ts'
import { stem } from '../../text/stem.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a term of an article is. */
export const WORD = 0
export const NAME = 1
/** Two words of one name side by side. */
export const FULL_NAME = 2
export const NUMBER = 3

/** An article in the window: its fingerprint as columns. */
export type Entry = {
  readonly article: string
  /** Grows with each article placed. */
  order: number
  /** Empty until it is placed. */
  story: string
  /** Numbers in the vocabulary, each once, with their weights in the article and their kinds. */
  readonly terms: Int32Array
  readonly weights: Float32Array
  readonly kinds: Uint8Array
  readonly names: readonly string[]
  readonly places: readonly string[]
  /** Hashes of chosen runs of words, in ascending order. */
  readonly copy: readonly number[]
  /** Days since 1970; null where unknown. */
  readonly day: number | null
}

/** Lays a fingerprint out as columns. Words not seen before get their numbers. */
export function createEntry(article: string, print: Fingerprint, vocabulary: Vocabulary): Entry {
  const terms: number[] = []
  const weights: number[] = []
  const kinds: number[] = []
  const seen = new Set<number>()
  const add = (word: string, weight: number, kind: number, printed: string) => {
    const number = vocabulary.numberOf(word, printed)
    if (seen.has(number)) return
    seen.add(number)
    terms.push(number)
    weights.push(weight)
    kinds.push(kind)
  }
  for (const [word, count] of print.terms) {
    const lower = word.toLowerCase()
    add(stem(lower), 1 + Math.log(Math.max(1, count)), lower === word ? WORD : NAME, word)
  }
  for (const name of print.names)
    for (const pair of pairsOf(name)) add(`^${pair}`, 1, FULL_NAME, pair)
  for (const number of print.numbers)
    if (!isYear(number)) add(`#${number.toLowerCase()}`, 1, NUMBER, number)
  return {
    article,
    order: -1,
    story: '',
    terms: Int32Array.from(terms),
    weights: Float32Array.from(weights),
    kinds: Uint8Array.from(kinds),
    names: print.names,
    places: print.places,
    copy: print.copy,
    day: dayOf(print.publishedAt),
  }
}

function pairsOf(name: string): string[] {
  const words = name.toLowerCase().split(' ')
  return words.slice(1).map((word, i) => `${words[i]} ${word}`)
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/.test(number)
}

const DAY = 86_400_000

function dayOf(publishedAt: string | null): number | null {
  const time = Date.parse(publishedAt ?? '')
  return Number.isFinite(time) ? time / DAY : null
}
