import type { Reading } from '../../model/reading.ts'
import type { Place } from './terms.ts'

/** A sentence bears a line out if it has this part of what the line's words weigh. */
const BORNE = 0.2

/** In how few sentences a word must stand to weigh: those of every second tell nothing apart. */
type Weights = (term: string) => number

/** Does a sentence say the main of what a line says? Words that the story is full of count little. */
export function bearingJudge(
  readings: readonly Reading[],
  termsAt: (place: Place) => ReadonlySet<string>,
): (line: ReadonlySet<string>, other: ReadonlySet<string>) => boolean {
  const weigh = weighTerms(readings, termsAt)
  return (line, other) => {
    let all = 0
    let shared = 0
    for (const term of line) {
      const weight = weigh(term)
      all += weight
      if (other.has(term)) shared += weight
    }
    return shared >= BORNE * all
  }
}

/** How rare a word is among the sentences of the story. */
function weighTerms(
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
