import type { Reading } from '../../model/reading.ts'
import type { Place } from './terms.ts'

/** A sentence bears a line out if it has this part of what the line's words weigh. */
const BORNE = 0.2

/** What each word weighs. */
type Weights = (term: string) => number

/** Does a sentence say the main of what a line says? Words that the story is full of count little. */
export function bearsOut(
  weigh: Weights,
  line: ReadonlySet<string>,
  other: ReadonlySet<string>,
): boolean {
  return shareOfWeight(weigh, line, other) >= BORNE
}

/** Which part of what a line's words weigh stands in others. */
function shareOfWeight(
  weigh: Weights,
  line: ReadonlySet<string>,
  other: ReadonlySet<string>,
): number {
  let all = 0
  let shared = 0
  for (const term of line) {
    const weight = weigh(term)
    all += weight
    if (other.has(term)) shared += weight
  }
  return all === 0 ? 0 : shared / all
}

/** How rare a word is among the sentences of the story. */
export function weighTerms(
  readings: readonly Reading[],
  termsAt: (place: Place) => ReadonlySet<string>,
): Weights {
  const counts = new Map<string, number>()
  let total = 0
  for (const [reading, { sentences }] of readings.entries())
    for (const sentence of sentences.keys()) {
      total++
      for (const term of termsAt({ reading, sentence }))
        counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  return (term) => Math.log((total + 1) / (counts.get(term) ?? 1))
}
