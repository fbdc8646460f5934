import type { Tokens } from '../../../model/reading.ts'
import { CAPITAL, type Forms, HAS_LETTER } from '../forms.ts'
import { hashFeature } from '../hash.ts'
import { openRows, type RowReader } from '../rows.ts'
import { lookUp } from '../table.ts'
import type { Model, Weights } from '../weights.ts'
import { addRows } from './add-rows.ts'
import { findRuns, type Run } from './candidates.ts'
import { decodeRun } from './decode.ts'
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
  const rows = openRows(weights.names)
  const moves = movesOf(weights.names)
  const unhinted = scoreRuns(rows, sight)
  const scores = new Float64Array(unhinted.length)
  const labels = new Uint8Array(forms.count)
  for (const round of [1, 2]) {
    const hints = round === 1 ? new Uint8Array(forms.count) : findHints(forms, labels)
    scores.set(unhinted)
    addHints(rows, sight, hints, scores)
    eachRun(sight, (run, row) => decodeRun(scores, moves, labels, run, row))
  }
  const names: Name[] = []
  eachRun(sight, (run, row) => collect(labels, scores, run, row, names))
  return names
}

type Sight = NameSight & { readonly runs: readonly PlacedRun[] }

/** Calls for each run, with the number of the row where its scores begin. */
function eachRun({ runs }: Sight, visit: (run: PlacedRun, row: number) => void): void {
  let row = 0
  for (const run of runs) {
    visit(run, row)
    row += run.to - run.from
  }
}

/** The scores of the labels of all runs, without hints. */
function scoreRuns(rows: RowReader, sight: Sight): Float64Array {
  const count = sight.runs.reduce((sum, { from, to }) => sum + to - from, 0)
  const scores = new Float64Array(count * LABEL_COUNT)
  let at = 0
  for (const { from, to, place } of sight.runs) {
    for (let i = from; i < to; i++, at += LABEL_COUNT)
      addRows(rows, features, nameFeatures(sight, place, i, features), scores, at)
  }
  return scores
}

function addHints(rows: RowReader, sight: Sight, hints: Uint8Array, scores: Float64Array): void {
  let at = 0
  for (const { from, to, place } of sight.runs) {
    for (let i = from; i < to; i++, at += LABEL_COUNT)
      addRows(rows, features, hintFeatures(sight, place, hints, i, features), scores, at)
  }
}

/** A run that may hold names, in its sentence. */
type PlacedRun = Run & { readonly place: SentencePlace }

/** Gathers what the features are taken from. */
export function lookAt(
  weights: Weights,
  forms: Forms,
  tokens: Tokens,
  sentences: readonly SentenceRange[],
): Sight {
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

/** The names of a run by its labels; the scores of its tokens begin at row `row`. */
function collect(
  labels: Uint8Array,
  scores: Float64Array,
  { from, to }: Run,
  row: number,
  into: Name[],
): void {
  for (let i = from; i < to; i++) {
    const label = labels[i]
    if (label === 0) continue
    let end = i + 1
    while (end < to && labels[end] > 0 && labels[end] % 2 === 0) end++
    const kind = KINDS[(label - 1) >> 1] ?? 'place'
    const lead = leadOf(labels, scores, { from: i, to: end }, row + i - from)
    into.push({ firstToken: i, endToken: end, kind, score: lead / (lead + HALF_SURE) })
    i = end - 1
  }
}

/** How far the chosen labels are ahead of the best others, at the token where it is least. */
function leadOf(labels: Uint8Array, scores: Float64Array, { from, to }: Run, row: number): number {
  let least = Number.MAX_VALUE
  for (let i = from; i < to; i++) {
    const at = (row + i - from) * LABEL_COUNT
    let other = Number.NEGATIVE_INFINITY
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (label !== labels[i]) other = Math.max(other, scores[at + label])
    }
    least = Math.min(least, scores[at + labels[i]] - other)
  }
  return Math.max(0, least)
}
