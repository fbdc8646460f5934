import type { Tokens } from '../../../model/reading.ts'
import { CAPITAL, type Forms, HAS_LETTER } from '../forms.ts'
import { hashFeature } from '../hash.ts'
import { lookUp } from '../table.ts'
import type { Model, Weights } from '../weights.ts'
import { findRuns, type Run } from './candidates.ts'
import { decode } from './decode.ts'
import {
  hintFeatures,
  NAME_FEATURES,
  type NameSight,
  nameFeatures,
  type SentencePlace,
} from './features.ts'
import { findHabits, type SentenceRange } from './habits.ts'
import { findHints } from './hints.ts'
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

/** Finds the names in a tagged text: all of it once, then again with what it showed of itself. */
export function findNames(
  weights: Weights,
  forms: Forms,
  tokens: Tokens,
  sentences: readonly SentenceRange[],
): Name[] {
  const sight = lookAt(weights, forms, tokens, sentences)
  const runs = sight.runs.map((run) => scoreRun(weights.names, sight, run))
  const moves = movesOf(weights.names)
  const labels = new Uint8Array(forms.count)
  for (const round of [1, 2]) {
    const hints = round === 1 ? new Uint8Array(forms.count) : findHints(forms, labels)
    for (const run of runs) {
      const scores = addHints(weights.names, sight, run, hints)
      decode(scores, moves, labels.subarray(run.from, run.to))
      if (round === 2) run.scores.set(scores)
    }
  }
  return runs.flatMap(({ from, to, scores }) => collect(labels.subarray(from, to), scores, from))
}

type ScoredRun = PlacedRun & { readonly scores: Float64Array }

/** The scores of the labels of a run, without hints. */
function scoreRun(model: Model, sight: NameSight, run: PlacedRun): ScoredRun {
  const { from, to, place } = run
  const scores = new Float64Array((to - from) * LABEL_COUNT)
  for (let i = from; i < to; i++)
    addRows(model, nameFeatures(sight, place, i, features), scores, (i - from) * LABEL_COUNT)
  return { ...run, scores }
}

function addHints(model: Model, sight: NameSight, run: ScoredRun, hints: Uint8Array): Float64Array {
  const scores = run.scores.slice()
  for (let i = run.from; i < run.to; i++) {
    const n = hintFeatures(sight, run.place, hints, i, features)
    addRows(model, n, scores, (i - run.from) * LABEL_COUNT)
  }
  return scores
}

/** A run that may hold names, in its sentence. */
type PlacedRun = Run & { readonly place: SentencePlace }

/** Gathers what the features are taken from. */
export function lookAt(
  weights: Weights,
  forms: Forms,
  tokens: Tokens,
  sentences: readonly SentenceRange[],
): NameSight & { readonly runs: readonly PlacedRun[] } {
  const runs = sentences.flatMap(({ firstToken, endToken }) => {
    const place = placeOf(forms, firstToken, endToken)
    return findRuns(forms, tokens, firstToken, endToken).map((run) => ({ ...run, place }))
  })
  const listed = findListed(weights.gazetteer, forms, runs)
  return { forms, tokens, listed, habits: findHabits(forms, tokens, sentences), runs }
}

/** A sentence and how much of it is capitalised: 0 to 3. */
function placeOf({ flags }: Forms, first: number, end: number): SentencePlace {
  let [words, capitals] = [0, 0]
  for (let i = first; i < end; i++) {
    const flag = flags[i]
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
      moves[before * LABEL_COUNT + label] = rows[row * LABEL_COUNT + label]
  }
  return moves
}

const features = new Int32Array(NAME_FEATURES)

/** Adds the rows of the first `n` features to the scores that stand from `at` on. */
function addRows({ index, rows }: Model, n: number, scores: Float64Array, at: number): void {
  for (let j = 0; j < n; j++) {
    const row = lookUp(index, features[j]) * LABEL_COUNT
    if (row < 0) continue
    for (let label = 0; label < LABEL_COUNT; label++) scores[at + label] += rows[row + label]
  }
}

function collect(labels: Uint8Array, scores: Float64Array, from: number): Name[] {
  const names: Name[] = []
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]
    if (label === 0) continue
    let end = i + 1
    while (end < labels.length && labels[end] > 0 && labels[end] % 2 === 0) end++
    const kind = KINDS[(label - 1) >> 1] ?? 'place'
    const lead = leadOf(labels, scores, i, end)
    const score = lead / (lead + HALF_SURE)
    names.push({ firstToken: from + i, endToken: from + end, kind, score })
    i = end - 1
  }
  return names
}

/** How far the chosen labels are ahead of the best others, at the token where it is least. */
function leadOf(labels: Uint8Array, scores: Float64Array, from: number, end: number): number {
  let least = Number.MAX_VALUE
  for (let i = from; i < end; i++) {
    const at = i * LABEL_COUNT
    let other = Number.NEGATIVE_INFINITY
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (label !== labels[i]) other = Math.max(other, scores[at + label])
    }
    least = Math.min(least, scores[at + labels[i]] - other)
  }
  return Math.max(0, least)
}
