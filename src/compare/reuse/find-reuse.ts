import { passageOf } from '../../model/article.ts'
import type { Reuse } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import { overlaps } from '../../model/span.ts'
import type { LocalAlignment } from '../../text/local-alignment.ts'
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

/** Finds the passages that two articles share almost word for word, in the order of the articles. */
export function findReuse(readings: readonly Reading[]): Reuse[] {
  const vocabulary = numberWords(readings)
  const narration = findNarration(readings, vocabulary)
  const pairs = findStretches(narration, weighWords(readings, vocabulary))
  return [...pairs.keys()]
    .sort((x, y) => x - y)
    .flatMap((pair) => keepBest(readings, pairs.get(pair) ?? []))
    .map(({ a, b, spans, words, similarity }) => ({
      passages: [
        passageOf(readings[a.reading].article, spans[0]),
        passageOf(readings[b.reading].article, spans[1]),
      ],
      words,
      similarity,
    }))
}

/** What two sentences share. */
type Shared = { readonly a: Narration; readonly b: Narration; readonly stretch: LocalAlignment }

/** No story has more articles. */
const ARTICLES = 1 << 16

/**
 * All shared stretches of some weight, by the pair of articles. What two wordings share is worked
 * out once for all their sentences.
 */
function findStretches(
  narration: readonly Narration[],
  weights: Float64Array,
): Map<number, Shared[]> {
  const pairs = new Map<number, Shared[]>()
  const wordings = findWordings(narration)
  const commonWeight = weighCommon(weights)
  const addShared = (one: Wording, other: Wording) => {
    if (one.places[0] >= (other.places.at(-1) ?? 0)) return
    const stretch = findStretch(one.words, other.words, weights)
    if (!stretch || stretch.score < SUPPORTED) return
    for (const i of one.places)
      for (const j of other.places) {
        const [a, b] = [narration[i], narration[j]]
        if (i >= j || a.reading === b.reading) continue
        const pair = a.reading * ARTICLES + b.reading
        const shared = pairs.get(pair)
        if (shared) shared.push({ a, b, stretch })
        else pairs.set(pair, [{ a, b, stretch }])
      }
  }
  findCandidates(wordings, (a, b) => {
    const [one, other] = [wordings[a], wordings[b]]
    if (commonWeight(one.words, other.words) < SUPPORTED - ROUNDING) return
    addShared(one, other)
    if (a !== b) addShared(other, one)
  })
  return pairs
}

/** Of two articles' copies that overlap in both, the heaviest stays. Order: as in the first. */
function keepBest(readings: readonly Reading[], shared: readonly Shared[]): readonly Copy[] {
  if (!shared.some(({ stretch: { score, matched } }) => isProof(score, matched))) return []
  const copies = shared.map(({ a, b, stretch }) => toCopy(readings, a, b, stretch))
  const kept: Copy[] = []
  for (const copy of copies.sort((x, y) => y.score - x.score || inOrder(x, y)))
    if (!kept.some((other) => overlapsEither(other, copy))) kept.push(copy)
  return keepSupported(kept).toSorted(inOrder)
}

function overlapsEither(x: Copy, y: Copy): boolean {
  return overlaps(x.spans[0], y.spans[0]) || overlaps(x.spans[1], y.spans[1])
}

/** The copies between two articles: weak ones stay only beside strong ones. */
function keepSupported(copies: readonly Copy[]): readonly Copy[] {
  const proven = copies.filter(({ score, words }) => isProof(score, words))
  const weight = proven.reduce((sum, { score }) => sum + score, 0)
  return weight >= COPYING ? copies : proven
}

function isProof(score: number, words: number): boolean {
  return score >= PROOF && words >= PROVING_WORDS
}

function inOrder(x: Copy, y: Copy): number {
  return x.spans[0].start - y.spans[0].start || x.spans[1].start - y.spans[1].start
}
