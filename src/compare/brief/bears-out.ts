import type { Reading } from '../../model/reading.ts'
import type { Place } from './terms.ts'

/** A sentence bears some of a line out if it has this part of what the line's words weigh … */
export const SOME = 0.2

/** … and the main of it from this part on: of those of five stories, read strictly, 65 of 73 did. */
export const MAIN = 0.35

/** Have a sentence's words such a part of what a line's words weigh? */
export type BearsOut = (words: ReadonlySet<string>, part: number) => boolean

/** Tells what bears a line of these words out. Words that the story is full of count little. */
export function bearsOut(
  weights: ReadonlyMap<string, number>,
  line: ReadonlySet<string>,
): BearsOut {
  const weighed = Array.from(line, (term) => ({ term, weight: weights.get(term) ?? 0 }))
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return (words, part) => {
    let shared = 0
    for (let i = 0; i < weighed.length; i++) {
      if (!words.has(weighed[i].term)) continue
      shared += weighed[i].weight
      // No word takes anything away: enough is enough.
      if (all > 0 && shared / all >= part) return true
    }
    return false
  }
}

/** How rare a word is among the sentences of the story. */
export function weighTerms(
  readings: readonly Reading[],
  termsAt: (place: Place) => ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let total = 0
  for (const [reading, { sentences }] of readings.entries())
    for (const sentence of sentences.keys()) {
      total++
      for (const term of termsAt({ reading, sentence }))
        counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  return new Map(Array.from(counts, ([term, count]) => [term, Math.log((total + 1) / count)]))
}
