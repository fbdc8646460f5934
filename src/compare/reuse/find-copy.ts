import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { alignLocally, type LocalAlignment } from '../../text/local-alignment.ts'
import type { Narration } from './narration.ts'

/** Two passages of different articles that run alike. */
export type Copy = {
  readonly a: Narration
  readonly b: Narration
  readonly spans: readonly [Span, Span]
  /** How many words are the same. */
  readonly words: number
  readonly similarity: number
  /** The weight of those words, less what the edits between them cost. */
  readonly score: number
}

/** A reworded stretch between two copied ones may be about as long as they are. */
const COSTS = { replaced: 0.6, missing: 0.4 }

/** Share of the longer stretch's words that must be the same. */
const LEAST_DENSITY = 0.6
/** From this share of both sentences on, the whole sentences are shown. */
const WHOLE_SENTENCE = 0.55

/** The stretch that two sentences' words share almost word for word, or null. */
export function findStretch(
  a: Int32Array,
  b: Int32Array,
  weights: Float64Array,
): LocalAlignment | null {
  const found = alignLocally(a, b, weights, COSTS)
  return found && found.matched / lengthOf(found) >= LEAST_DENSITY ? found : null
}

function lengthOf({ aStart, aEnd, bStart, bEnd }: LocalAlignment): number {
  return Math.max(aEnd - aStart, bEnd - bStart)
}

/** The copy that two sentences have in the stretch that they share. */
export function toCopy(
  readings: readonly Reading[],
  a: Narration,
  b: Narration,
  found: LocalAlignment,
): Copy {
  const { matched, score } = found
  const longest = Math.max(a.words.length, b.words.length)
  const whole = matched / longest >= WHOLE_SENTENCE
  const spans: [Span, Span] = whole
    ? [sentenceSpan(readings, a), sentenceSpan(readings, b)]
    : [
        stretchSpan(readings, a, found.aStart, found.aEnd),
        stretchSpan(readings, b, found.bStart, found.bEnd),
      ]
  const similarity = Math.round((matched / (whole ? longest : lengthOf(found))) * 1000) / 1000
  return { a, b, spans, words: matched, similarity, score }
}

/** The whole of a sentence. */
export function sentenceSpan(readings: readonly Reading[], { reading, sentence }: Narration): Span {
  const { start, end } = readings[reading].sentences[sentence]
  return { start, end }
}

function stretchSpan(
  readings: readonly Reading[],
  { reading, tokens }: Narration,
  from: number,
  to: number,
): Span {
  const { starts, ends } = readings[reading].tokens
  return { start: starts[tokens[from]], end: ends[tokens[to - 1]] }
}
