import { passageOf } from '../../model/article.ts'
import type { Reuse } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import type { LocalAlignment } from '../../text/local-alignment.ts'
import { ROUNDING, weighCommon } from '../common-weight.ts'
import { numberWords } from '../vocabulary.ts'
import { findCandidates } from './find-candidates.ts'
import { type Copy, copierOf, findStretches } from './find-copy.ts'
import { joinQuoted } from './join-quoted.ts'
import { COPYING, isProof, keepBest, SUPPORTED } from './keep-copies.ts'
import { findNarration, isReported, type Narration } from './narration.ts'
import { openSubstances } from './substances.ts'
import { weighWords } from './weigh-words.ts'
import { findWordings, type Wording } from './wordings.ts'

/** Finds the passages that two articles share almost word for word. */
export function findReuse(readings: readonly Reading[]): Reuse[] {
  const vocabulary = numberWords(readings)
  const narration = findNarration(readings, vocabulary)
  const weights = weighWords(readings, vocabulary)
  const substances = openSubstances(readings, narration, vocabulary, weights)
  const copies = findCopies(readings, narration, weights)
  const kept = keepBest(substances, copies)
  return joinQuoted(readings, kept).map(({ a, b, spans, words, similarity }) => ({
    passages: [
      passageOf(readings[a.reading].article, spans[0]),
      passageOf(readings[b.reading].article, spans[1]),
    ],
    words,
    similarity,
  }))
}

/** A stretch that the sentences of two wordings share, seen from the first. */
type Shared = {
  readonly one: Wording
  readonly other: Wording
  readonly stretch: LocalAlignment
}

/**
 * All copies of some weight that could stay. What two wordings share is worked out once for all their
 * sentences.
 */
function findCopies(
  readings: readonly Reading[],
  narration: readonly Narration[],
  weights: Float64Array,
): Copy[] {
  const shared: Shared[] = []
  const wordings = findWordings(narration)
  const commonWeight = weighCommon(weights)
  const add = (one: Wording, other: Wording, stretch: LocalAlignment | null) => {
    if (stretch && stretch.score >= SUPPORTED.near) shared.push({ one, other, stretch })
  }
  const only = wordings.map(({ places }) => onlyReadingOf(places, narration))
  findCandidates(wordings, (a, b) => {
    // An article copies nothing from itself, however often it says the same.
    if (only[a] !== null && only[a] === only[b]) return
    const [one, other] = [wordings[a], wordings[b]]
    if (one.voice === 'quoting' && other.voice === 'quoting') return
    const common = commonWeight(one.words, other.words)
    if (common < SUPPORTED.near - ROUNDING) return
    const [there, back] = findStretches(one.words, other.words, weights, common)
    add(one, other, there)
    if (a !== b) add(other, one, back)
  })
  return layCopies(readings, narration, shared)
}

/** The reading in which all of these places are; null where they are in several. */
function onlyReadingOf(places: readonly number[], narration: readonly Narration[]): number | null {
  const { reading } = narration[places[0]]
  return places.every((place) => narration[place].reading === reading) ? reading : null
}

/** The copies that are proof, and of the others those between articles that could copy. */
function layCopies(
  readings: readonly Reading[],
  narration: readonly Narration[],
  shared: readonly Shared[],
): Copy[] {
  const proven = new Float64Array(readings.length * readings.length)
  const visit = (
    { one, other }: Shared,
    see: (a: Narration, b: Narration, both: number) => void,
  ) => {
    for (const i of one.places)
      for (const j of other.places) {
        const [a, b] = [narration[i], narration[j]]
        if (i < j && a.reading !== b.reading) see(a, b, a.reading * readings.length + b.reading)
      }
  }
  for (const each of shared)
    if (isProven(each))
      visit(each, (_a, _b, both) => {
        proven[both] += each.stretch.score
      })
  const copies: Copy[] = []
  for (const each of shared) {
    const copy = copierOf(readings, each.one.words, each.other.words, each.stretch)
    const stays = isProven(each)
    visit(each, (a, b, both) => {
      if (!stays && proven[both] < COPYING - ROUNDING) return
      const found = copy(a, b)
      if (!isSaidInBoth(readings, found)) copies.push(found)
    })
  }
  return copies
}

function isProven({ stretch: { score, matched } }: Shared): boolean {
  return isProof({ score, words: matched })
}

/** Words that one quotes and the other reports as somebody's are that person's, and no copy. */
function isSaidInBoth(readings: readonly Reading[], { a, b, spans }: Copy): boolean {
  if (a.voice === b.voice) return false
  const [told, span] = a.voice === 'narrated' ? [a, spans[0]] : [b, spans[1]]
  return isReported(readings[told.reading], told.sentence, span)
}
