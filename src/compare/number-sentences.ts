import type { Reading } from '../model/reading.ts'

export type SentencePlace = { readonly reading: number; readonly sentence: number }

/** The sentences of a story under numbers of their own, in the order of the readings. */
export type SentenceNumbers = {
  readonly count: number
  numberOf(place: SentencePlace): number
}

/** Numbers the sentences across the readings, so that tables of them can be plain arrays. */
export function numberSentences(readings: readonly Reading[]): SentenceNumbers {
  const firstOf: number[] = []
  let count = 0
  for (const { sentences } of readings) {
    firstOf.push(count)
    count += sentences.length
  }
  return { count, numberOf: ({ reading, sentence }) => firstOf[reading] + sentence }
}
