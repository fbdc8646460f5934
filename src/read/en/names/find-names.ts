import type { Tokens } from '../../../model/reading.ts'
import { CAPITAL, type Forms, HAS_LETTER } from '../forms.ts'
import { hashFeature } from '../hash.ts'
import { lookUp } from '../table.ts'
import type { Model, Weights } from '../weights.ts'
import { findRuns } from './candidates.ts'
import { decode } from './decode.ts'
import { NAME_FEATURES, type NameSight, nameFeatures } from './features.ts'
import { findHabits, type SentenceRange } from './habits.ts'
import { LABEL_COUNT } from './labels.ts'
import { findListed } from './lists.ts'

/** A name of somebody or something, as tokens `firstToken` to `endToken`. */
export type Name = {
  readonly firstToken: number
  readonly endToken: number
  readonly kind: 'person' | 'organisation' | 'place'
  /** How far ahead of the second best label its labels are, from 0 to 1. */
  readonly score: number
}

const KINDS = ['person', 'organisation', 'place'] as const
/** A lead of this many weights counts as half sure. */
const HALF_SURE = 100

/** Finds the names in a tagged text. */
export function findNames(
  weights: Weights,
  forms: Forms,
  tokens: Tokens,
  sentences: readonly SentenceRange[],
): Name[] {
  const sight = lookAt(weights, forms, tokens, sentences)
  const moves = movesOf(weights.names)
  const names: Name[] = []
  for (const { firstToken, endToken } of sentences) {
    const place = placeOf(forms, firstToken, endToken)
    for (const { from, to } of findRuns(forms, tokens, firstToken, endToken)) {
      const scores = new Float64Array((to - from) * LABEL_COUNT)
      for (let i = from; i < to; i++) scoreToken(weights.names, sight, place, i, scores, from)
      const labels = new Uint8Array(to - from)
      decode(scores, moves, labels)
      collect(labels, scores, from, names)
    }
  }
  return names
}

/** Gathers what the features are taken from. */
export function lookAt(
  weights: Weights,
  forms: Forms,
  tokens: Tokens,
  sentences: readonly SentenceRange[],
): NameSight {
  const listed = findListed(weights.gazetteer, forms)
  return { forms, tokens, listed, habits: findHabits(forms, tokens, sentences) }
}

/** A sentence and how much of it is capitalised: 0 to 3. */
export function placeOf({ flags }: Forms, first: number, end: number) {
  let [words, capitals] = [0, 0]
  for (let i = first; i < end; i++) {
    const flag = flags[i] ?? 0
    if (flag & HAS_LETTER) words++
    if (flag & HAS_LETTER && flag & CAPITAL) capitals++
  }
  const share = words > 2 ? capitals / words : 0
  return { first, end, titled: share === 1 ? 3 : share > 0.7 ? 2 : share > 0.5 ? 1 : 0 }
}

/** The feature that a label comes after another. */
export function moveFeature(before: number): number {
  return hashFeature(199, before, 0)
}

function movesOf({ index, rows }: Model): Float64Array {
  const moves = new Float64Array((LABEL_COUNT + 1) * LABEL_COUNT)
  for (let before = 0; before <= LABEL_COUNT; before++) {
    const row = lookUp(index, moveFeature(before))
    for (let label = 0; row >= 0 && label < LABEL_COUNT; label++)
      moves[before * LABEL_COUNT + label] = rows[row * LABEL_COUNT + label] ?? 0
  }
  return moves
}

const features = new Uint32Array(NAME_FEATURES)

function scoreToken(
  { index, rows }: Model,
  sight: NameSight,
  place: ReturnType<typeof placeOf>,
  i: number,
  scores: Float64Array,
  from: number,
): void {
  const n = nameFeatures(sight, place, i, features)
  const at = (i - from) * LABEL_COUNT
  for (let j = 0; j < n; j++) {
    const row = lookUp(index, features[j] ?? 0)
    if (row < 0) continue
    for (let label = 0; label < LABEL_COUNT; label++)
      scores[at + label] = (scores[at + label] ?? 0) + (rows[row * LABEL_COUNT + label] ?? 0)
  }
}

function collect(labels: Uint8Array, scores: Float64Array, from: number, into: Name[]): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0
    if (label === 0) continue
    let end = i + 1
    while (end < labels.length && (labels[end] ?? 0) > 0 && (labels[end] ?? 0) % 2 === 0) end++
    const kind = KINDS[(label - 1) >> 1] ?? 'place'
    const lead = leadOf(labels, scores, i, end)
    const score = lead / (lead + HALF_SURE)
    into.push({ firstToken: from + i, endToken: from + end, kind, score })
    i = end - 1
  }
}

/** How far the chosen labels are ahead of the best others, at the token where it is least. */
function leadOf(labels: Uint8Array, scores: Float64Array, from: number, end: number): number {
  let least = Number.MAX_VALUE
  for (let i = from; i < end; i++) {
    const at = i * LABEL_COUNT
    let other = Number.NEGATIVE_INFINITY
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (label !== labels[i]) other = Math.max(other, scores[at + label] ?? 0)
    }
    least = Math.min(least, (scores[at + (labels[i] ?? 0)] ?? 0) - other)
  }
  return Math.max(0, least)
}
