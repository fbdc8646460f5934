import { computeForms, type Forms } from '../src/read/en/forms.ts'
import { findRuns } from '../src/read/en/names/candidates.ts'
import { decode } from '../src/read/en/names/decode.ts'
import { NAME_FEATURES, nameFeatures } from '../src/read/en/names/features.ts'
import { lookAt, moveFeature, placeOf } from '../src/read/en/names/find-names.ts'
import { LABEL_COUNT, mayFollow, NO_LABEL } from '../src/read/en/names/labels.ts'
import { tagTokens } from '../src/read/en/tagger/tagger.ts'
import type { Model, Weights } from '../src/read/en/weights.ts'
import type { Document } from './documents.ts'
import { FeatureIndex } from './features.ts'
import { createRandom, Perceptron, pack, shuffle } from './perceptron.ts'

const EPOCHS = 10
const RUNS = 4
const ROWS = 70_000

/** A run of candidates with its gold labels and the numbers of its features. */
type Example = {
  readonly labels: Uint8Array
  readonly features: readonly Int32Array[]
}

/** Trains the name finder run by run: all labels of a run are chosen and corrected together. */
export function trainNames(documents: readonly Document[], weights: Weights): Model {
  const index = new FeatureIndex()
  const moves = Array.from({ length: LABEL_COUNT + 1 }, (_, label) =>
    index.idOf(moveFeature(label)),
  )
  const examples = documents.flatMap((document) => toExamples(document, weights, index))
  index.freeze()
  const random = createRandom(7)
  const sum = new Float32Array(index.size * LABEL_COUNT)
  for (let run = 0; run < RUNS; run++) {
    const perceptron = new Perceptron(index.size, LABEL_COUNT)
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(examples, random)
      for (const example of examples) learn(example, moves, perceptron)
    }
    for (const [at, weight] of perceptron.averaged().entries()) sum[at] = (sum[at] ?? 0) + weight
  }
  return pack(sum, index.hashes(), { width: LABEL_COUNT, rows: ROWS })
}

function toExamples(document: Document, weights: Weights, index: FeatureIndex): Example[] {
  const { text, tokens, sentences } = document
  const forms = computeForms(text, tokens, weights)
  tagTokens(weights.tagger, forms, sentences, tokens)
  const sight = lookAt(weights, forms, tokens, sentences)
  const hashes = new Uint32Array(NAME_FEATURES)
  return sentences.flatMap(({ firstToken, endToken }) => {
    const place = placeOf(forms, firstToken, endToken)
    return runsOf(forms, document, firstToken, endToken).map(({ from, to, labels }) => ({
      labels,
      features: Array.from({ length: to - from }, (_, i) => {
        const n = nameFeatures(sight, place, from + i, hashes)
        return Int32Array.from(hashes.subarray(0, n), (hash) => index.idOf(hash))
      }),
    }))
  })
}

function runsOf(forms: Forms, { tokens, labels }: Document, first: number, end: number) {
  return findRuns(forms, tokens, first, end).map(({ from, to }) => {
    const gold = labels.slice(from, to)
    for (const [i, label] of gold.entries()) {
      if (!mayFollow(i === 0 ? NO_LABEL : (gold[i - 1] ?? 0), label)) gold[i] = label - 1
    }
    return { from, to, labels: gold }
  })
}

function learn({ labels, features }: Example, moves: number[], perceptron: Perceptron): void {
  const scores = new Float64Array(labels.length * LABEL_COUNT)
  for (const [i, found] of features.entries()) {
    const row = scores.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT)
    perceptron.score(found, 0, found.length, row)
  }
  const moving = new Float64Array(moves.length * LABEL_COUNT)
  for (const [before, id] of moves.entries())
    moving.set(
      perceptron.weights.subarray(id * LABEL_COUNT, (id + 1) * LABEL_COUNT),
      before * LABEL_COUNT,
    )
  const guess = new Uint8Array(labels.length)
  decode(scores, moving, guess)
  correct({ labels, features }, guess, moves, perceptron)
  perceptron.step()
}

function correct(
  example: Example,
  guess: Uint8Array,
  moves: number[],
  perceptron: Perceptron,
): void {
  const { labels, features } = example
  for (const [i, right] of labels.entries()) {
    const wrong = guess[i] ?? 0
    const found = features[i] ?? new Int32Array()
    if (right !== wrong) perceptron.learn(found, 0, found.length, { right, wrong })
    const before = i ? (labels[i - 1] ?? 0) : NO_LABEL
    const guessed = i ? (guess[i - 1] ?? 0) : NO_LABEL
    if (right === wrong && before === guessed) continue
    perceptron.move(moves[before] ?? 0, right, 1)
    perceptron.move(moves[guessed] ?? 0, wrong, -1)
  }
}
