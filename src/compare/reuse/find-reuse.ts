import { passageOf } from '../../model/article.ts'
import type { Reuse } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import type { LocalAlignment } from '../../text/local-alignment.ts'
import { ROUNDING, weighCommon } from '../common-weight.ts'
import { numberWords } from '../vocabulary.ts'
import { findCandidates } from './find-candidates.ts'
import { type Copy, copierOf, findStretches } from './find-copy.ts'
import { joinQuoted } from './join-quoted.ts'
import { keepBest, SUPPORTED } from './keep-copies.ts'
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

/** All copies of some weight. What two wordings share is worked out once for all their sentences. */
function findCopies(
  readings: readonly Reading[],
  narration: readonly Narration[],
  weights: Float64Array,
): Copy[] {
  const copies: Copy[] = []
  const wordings = findWordings(narration)
  const commonWeight = weighCommon(weights)
  const addCopies = (one: Wording, other: Wording, stretch: LocalAlignment | null) => {
    if (!stretch || stretch.score < SUPPORTED.near) return
    const copy = copierOf(readings, one.words, other.words, stretch)
    for (const i of one.places)
      for (const j of other.places)
        if (i < j && narration[i].reading !== narration[j].reading) {
          const found = copy(narration[i], narration[j])
          if (!isSaidInBoth(readings, found)) copies.push(found)
        }
  }
  findCandidates(wordings, (a, b) => {
    const [one, other] = [wordings[a], wordings[b]]
    if (one.voice === 'quoting' && other.voice === 'quoting') return
    const common = commonWeight(one.words, other.words)
    if (common < SUPPORTED.near - ROUNDING) return
    const [there, back] = findStretches(one.words, other.words, weights, common)
    addCopies(one, other, there)
    if (a !== b) addCopies(other, one, back)
  })
  return copies
}

/** Words that one quotes and the other reports as somebody's are that person's, and no copy. */
function isSaidInBoth(readings: readonly Reading[], { a, b, spans }: Copy): boolean {
  if (a.voice === b.voice) return false
  const [told, span] = a.voice === 'narrated' ? [a, spans[0]] : [b, spans[1]]
  return isReported(readings[told.reading], told.sentence, span)
}
