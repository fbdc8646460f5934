import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { alignBothWays, alignLocally, type LocalAlignment } from '../../text/local-alignment.ts'
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

/** What a clause that stands elsewhere takes away, and the least that it may weigh. */
const MOVED = { cost: 1, least: 2.5 }
/** Share of both sentences' words that must be the same where a clause stands elsewhere. */
const LEAST_REORDERED = 0.75

/**
 * The stretches that two sentences' words share almost word for word, seen from `a` and from `b`.
 * `common` is what the words weigh that they share wherever they stand.
 */
export function findStretches(
  a: Int32Array,
  b: Int32Array,
  weights: Float64Array,
  common: number,
): readonly [LocalAlignment | null, LocalAlignment | null] {
  const found = alignBothWays(a, b, weights, COSTS)
  if (!found) return [null, null]
  return [judge(a, b, weights, common, found[0]), judge(b, a, weights, common, found[1])]
}

function judge(
  a: Int32Array,
  b: Int32Array,
  weights: Float64Array,
  common: number,
  found: LocalAlignment,
): LocalAlignment | null {
  const isLeft = common - found.weight >= MOVED.least
  const reordered = isLeft ? findReordered(a, b, weights, found) : null
  if (reordered) return reordered
  return found.matched / lengthOf(found) >= LEAST_DENSITY ? found : null
}

/** "Before dawn the mill burned" and "the mill burned before dawn": whole sentences that are alike. */
function findReordered(
  a: Int32Array,
  b: Int32Array,
  weights: Float64Array,
  first: LocalAlignment,
): LocalAlignment | null {
  const least = LEAST_REORDERED * Math.max(a.length, b.length)
  const room = Math.max(
    Math.min(a.length - first.aEnd, first.bStart),
    Math.min(first.aStart, b.length - first.bEnd),
  )
  if (first.matched + room < least) return null
  const after = alignLocally(a.subarray(first.aEnd), b.subarray(0, first.bStart), weights, COSTS)
  const before = alignLocally(a.subarray(0, first.aStart), b.subarray(first.bEnd), weights, COSTS)
  const moved = (after?.score ?? 0) >= (before?.score ?? 0) ? after : before
  if (!moved || moved.score < MOVED.least) return null
  const matched = first.matched + moved.matched
  if (matched < least) return null
  const score = first.score + moved.score - MOVED.cost
  const weight = first.weight + moved.weight
  return { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length, matched, weight, score }
}

function lengthOf({ aStart, aEnd, bStart, bEnd }: LocalAlignment): number {
  return Math.max(aEnd - aStart, bEnd - bStart)
}

/** Makes copies of the sentences that say these words and share this stretch of them. */
export function copierOf(
  readings: readonly Reading[],
  { length: ofA }: Int32Array,
  { length: ofB }: Int32Array,
  found: LocalAlignment,
): (a: Narration, b: Narration) => Copy {
  const { matched: words, score, aStart, aEnd, bStart, bEnd } = found
  const longest = Math.max(ofA, ofB)
  const isWhole = words / longest >= WHOLE_SENTENCE
  const similarity = Math.round((words / (isWhole ? longest : lengthOf(found))) * 1000) / 1000
  return (a, b) => {
    const spans: [Span, Span] = isWhole
      ? [sentenceSpan(readings, a), sentenceSpan(readings, b)]
      : [stretchSpan(readings, a, aStart, aEnd), stretchSpan(readings, b, bStart, bEnd)]
    return { a, b, spans, words, similarity, score }
  }
}

/** The whole of a sentence. */
export function sentenceSpan(readings: readonly Reading[], { reading, sentence }: Narration): Span {
  return readings[reading].sentences[sentence]
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
