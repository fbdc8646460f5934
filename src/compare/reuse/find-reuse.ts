import { passageOf } from '../../model/article.ts'
import type { Reuse } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { alignLocally, type LocalAlignment } from '../../text/local-alignment.ts'
import { numberWords, rarity, type Vocabulary } from '../vocabulary.ts'
import { findCandidates } from './find-candidates.ts'
import { findNarration, type Narration } from './narration.ts'

/** A reworded stretch between two copied ones may be about as long as they are. */
const COSTS = { replaced: 0.6, missing: 0.4 }

/** A word in a third of all sentences is worth little, one in a hundredth of them is worth 1. */
const FULL_RARITY = 4

const FEWEST_WORDS = 6
const LEAST_WEIGHT = 3.6
/** Share of the longer stretch's words that must be the same. */
const LEAST_DENSITY = 0.6
/** From this share of both sentences on, the whole sentences are shown. */
const WHOLE_SENTENCE = 0.55

type Copy = { readonly a: Narration; readonly b: Narration } & {
  readonly spans: readonly [Span, Span]
  readonly words: number
  readonly similarity: number
  readonly weight: number
}

/** Finds the passages that two articles share almost word for word. */
export function findReuse(readings: readonly Reading[]): Reuse[] {
  const vocabulary = numberWords(readings)
  const narration = findNarration(readings, vocabulary)
  const weights = weighWords(vocabulary)
  const copies: Copy[] = []
  findCandidates(narration, (i, j) => {
    const copy = findCopy(readings, narration[i], narration[j], weights)
    if (copy) copies.push(copy)
  })
  return keepBest(copies).map(({ a, b, spans, words, similarity }) => ({
    passages: [
      passageOf(readings[a.reading].article, spans[0]),
      passageOf(readings[b.reading].article, spans[1]),
    ],
    words,
    similarity,
  }))
}

function weighWords(vocabulary: Vocabulary): Float64Array {
  return Float64Array.from(vocabulary.words, (_, word) =>
    Math.max(0.3, Math.min(1, rarity(vocabulary, word) / FULL_RARITY)),
  )
}

function findCopy(
  readings: readonly Reading[],
  a: Narration,
  b: Narration,
  weights: Float64Array,
): Copy | null {
  const found = alignLocally(a.words, b.words, weights, COSTS)
  if (!found) return null
  const { matched, weight } = found
  const longer = Math.max(found.aEnd - found.aStart, found.bEnd - found.bStart)
  if (matched < FEWEST_WORDS || weight < LEAST_WEIGHT || matched / longer < LEAST_DENSITY)
    return null
  const longest = Math.max(a.words.length, b.words.length)
  const whole = matched / longest >= WHOLE_SENTENCE
  return {
    a,
    b,
    spans: [
      whole ? sentenceSpan(readings, a) : stretchSpan(readings, a, found.aStart, found.aEnd),
      whole ? sentenceSpan(readings, b) : stretchSpan(readings, b, found.bStart, found.bEnd),
    ],
    words: matched,
    similarity: round(matched / (whole ? longest : longer)),
    weight,
  }
}

function sentenceSpan(readings: readonly Reading[], { reading, sentence }: Narration): Span {
  const { start, end } = readings[reading].sentences[sentence]
  return { start, end }
}

function stretchSpan(
  readings: readonly Reading[],
  { reading, tokens }: Narration,
  from: LocalAlignment['aStart'],
  to: LocalAlignment['aEnd'],
): Span {
  const { starts, ends } = readings[reading].tokens
  return { start: starts[tokens[from]], end: ends[tokens[to - 1]] }
}

/** Of copies that overlap in both their articles, the heaviest stays. Order: as in the articles. */
function keepBest(copies: readonly Copy[]): Copy[] {
  const heaviest = copies.toSorted((x, y) => y.weight - x.weight || inOrder(x, y))
  const kept = new Map<string, Copy[]>()
  for (const copy of heaviest) {
    const key = `${copy.a.reading} ${copy.b.reading}`
    const others = kept.get(key) ?? []
    const taken = others.some(
      (other) => overlaps(other.spans[0], copy.spans[0]) || overlaps(other.spans[1], copy.spans[1]),
    )
    if (!taken) kept.set(key, [...others, copy])
  }
  return [...kept.values()].flat().sort(inOrder)
}

function inOrder(x: Copy, y: Copy): number {
  return (
    x.a.reading - y.a.reading ||
    x.b.reading - y.b.reading ||
    x.spans[0].start - y.spans[0].start ||
    x.spans[1].start - y.spans[1].start
  )
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
