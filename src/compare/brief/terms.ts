import type { Reading } from '../../model/reading.ts'
import { stem } from '../../text/stem.ts'
import { isFunctionWord } from '../function-words.ts'

/** The stems of a sentence's words, without those that every subject uses. */
export function termsOf({ tokens, sentences }: Reading, sentence: number): Set<string> {
  const { firstToken, endToken } = sentences[sentence]
  const terms = new Set<string>()
  for (let i = firstToken; i < endToken; i++)
    if (!isFunctionWord(tokens.lower[i])) terms.add(stem(tokens.lower[i]))
  return terms
}

/** Where a sentence stands in a story. */
export type Place = { readonly reading: number; readonly sentence: number }

/** The terms of the sentence at a place. */
export type TermsAt = (place: Place) => ReadonlySet<string>

/** Finds the terms of sentences, once each. */
export function openTerms(readings: readonly Reading[]): TermsAt {
  return rememberEach(readings, ({ reading, sentence }) => termsOf(readings[reading], sentence))
}

/** Looks at a sentence once, however often it is asked for. */
export function rememberEach<T>(
  readings: readonly Reading[],
  look: (place: Place) => T,
): (place: Place) => T {
  const known = readings.map(({ sentences }) => sentences.map((): T | undefined => undefined))
  return (place) => {
    const { reading, sentence } = place
    const found = known[reading][sentence] ?? look(place)
    known[reading][sentence] = found
    return found
  }
}

/** The first sentences of an article say what its story is about. */
export const HEAD = 3

/** The words that stand at the head of at least half of the articles: what the story is about. */
export function findTopic(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const reading of readings) {
    const head = new Set<string>()
    for (let i = 0; i < Math.min(HEAD, reading.sentences.length); i++)
      for (const term of termsOf(reading, i)) head.add(term)
    for (const term of head) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return new Map([...counts].filter(([, n]) => n * 2 >= readings.length))
}
