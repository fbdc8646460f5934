import { passageOf } from '../../model/article.ts'
import type { Reuse } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import { overlaps } from '../../model/span.ts'
import { numberWords } from '../vocabulary.ts'
import { weighCommon } from './common-weight.ts'
import { findCandidates } from './find-candidates.ts'
import { type Copy, findStretch, toCopy } from './find-copy.ts'
import { findNarration, type Narration } from './narration.ts'
import { weighWords } from './weigh-words.ts'
import { findWordings, type Wording } from './wordings.ts'

/** From this weight and length on, a passage is hardly found twice by chance. */
const PROOF = 5.25
const PROVING_WORDS = 8

/** Between articles that copy anyhow, less will do. */
const SUPPORTED = 4.5

/** What adding up in another order may change. */
const ROUNDING = 1e-6

/** Articles copy if their proven passages come to this weight together. */
const COPYING = 20

/** Finds the passages that two articles share almost word for word. */
export function findReuse(readings: readonly Reading[]): Reuse[] {
  const vocabulary = numberWords(readings)
  const narration = findNarration(readings, vocabulary)
  const copies = findCopies(readings, narration, weighWords(readings, vocabulary))
  return keepBest(copies).map(({ a, b, spans, words, similarity }) => ({
    passages: [
      passageOf(readings[a.reading].article, spans[0]),
      passageOf(readings[b.reading].article, spans[1]),
    ],
    words,
    similarity,
  }))
}

/** All copies of some weight. What two wordings share is worked out once for all their sentences. */
function findCopies(
  readings: readonly Reading[],
  narration: readonly Narration[],
  weights: Float64Array,
): Copy[] {
  const copies: Copy[] = []
  const wordings = findWordings(narration)
  const commonWeight = weighCommon(weights)
  const addCopies = (one: Wording, other: Wording) => {
    if (one.places[0] >= (other.places.at(-1) ?? 0)) return
    const stretch = findStretch(one.words, other.words, weights)
    if (!stretch || stretch.score < SUPPORTED) return
    for (const i of one.places)
      for (const j of other.places)
        if (i < j && narration[i].reading !== narration[j].reading)
          copies.push(toCopy(readings, narration[i], narration[j], stretch))
  }
  findCandidates(wordings, (a, b) => {
    const [one, other] = [wordings[a], wordings[b]]
    if (commonWeight(one.words, other.words) < SUPPORTED - ROUNDING) return
    addCopies(one, other)
    if (a !== b) addCopies(other, one)
  })
  return copies
}

/** Of copies that overlap in both their articles, the heaviest stays. Order: as in the articles. */
function keepBest(copies: readonly Copy[]): Copy[] {
  const heaviest = copies.toSorted((x, y) => y.score - x.score || inOrder(x, y))
  const kept = new Map<string, Copy[]>()
  for (const copy of heaviest) {
    const key = pairOf(copy)
    const others = kept.get(key)
    if (!others) kept.set(key, [copy])
    else if (!others.some((other) => overlapsEither(other, copy))) others.push(copy)
  }
  return [...kept.values()].flatMap(keepSupported).sort(inOrder)
}

function overlapsEither(x: Copy, y: Copy): boolean {
  return overlaps(x.spans[0], y.spans[0]) || overlaps(x.spans[1], y.spans[1])
}

/** The copies between two articles: weak ones stay only beside strong ones. */
function keepSupported(copies: readonly Copy[]): readonly Copy[] {
  const proven = copies.filter(({ score, words }) => score >= PROOF && words >= PROVING_WORDS)
  const weight = proven.reduce((sum, { score }) => sum + score, 0)
  return weight >= COPYING ? copies : proven
}

function pairOf({ a, b }: Copy): string {
  return `${a.reading} ${b.reading}`
}

function inOrder(x: Copy, y: Copy): number {
  return (
    x.a.reading - y.a.reading ||
    x.b.reading - y.b.reading ||
    x.spans[0].start - y.spans[0].start ||
    x.spans[1].start - y.spans[1].start
  )
}
