import { computeForms } from '../src/read/en/forms.ts'
import { decode } from '../src/read/en/names/decode.ts'
import { hintFeatures, NAME_FEATURES, nameFeatures } from '../src/read/en/names/features.ts'
import { findNames, lookAt, moveFeature } from '../src/read/en/names/find-names.ts'
import { findHints } from '../src/read/en/names/hints.ts'
import { LABEL_COUNT, mayFollow, NO_LABEL } from '../src/read/en/names/labels.ts'
import { tagTokens } from '../src/read/en/tagger/tagger.ts'
import type { Model, Weights } from '../src/read/en/weights.ts'
import type { Document } from './documents.ts'
import { FeatureIndex } from './features.ts'
import { createRandom, hideSome, Perceptron, pack, shuffle } from './perceptron.ts'

/** Each document is guessed by a finder that learnt from the other three quarters. */
const TURNS = 4
const KINDS = ['person', 'organisation', 'place']
const EPOCHS = 7
/** The weights of several trainings in different orders are added up: one alone varies by 0.7. */
const RUNS = 5
/**
 * A share of the features is hidden each time, lest one lean on another. F1 on texts left out (EWT,
 * GUM and Wikigold): 72.9 without, 73.5 with 0.15, 73.4 with 0.3, 73.0 with 0.5.
 */
const HIDDEN = 0.2
/** The right labels must lead by this much: 0.3 F1 over no margin; 20 gains recall, loses more. */
const MARGIN = 8
/** Rows kept of about two million: twice as many add 0.1 F1. */
const ROWS = 70_000

/** A run of candidates with its gold labels and the numbers of its features. */
type Example = {
  readonly labels: Uint8Array
  readonly features: readonly Int32Array[]
}

/** Trains the name finder run by run: all labels of a run are chosen and corrected together. */
export function trainNames(documents: readonly Document[], weights: Weights): Model {
  const guesses = guessInTurns(documents, weights)
  return learnNames(
    documents.flatMap((document, at) => [{ document }, { document, labels: guesses[at] }]),
    weights,
    RUNS,
  )
}

/** A document and, for a second reading, what it was taken for at first. */
type Lesson = { readonly document: Document; readonly labels?: Uint8Array | undefined }

/** What a finder that has not seen a document takes it for: as new texts will be. */
function guessInTurns(documents: readonly Document[], weights: Weights): Uint8Array[] {
  const guesses: Uint8Array[] = documents.map(() => new Uint8Array())
  for (let turn = 0; turn < TURNS; turn++) {
    const seen = documents.filter((_, at) => at % TURNS !== turn)
    const lessons = seen.map((document) => ({ document }))
    const known = { ...weights, names: learnNames(lessons, weights, 1) }
    for (const [at, document] of documents.entries())
      if (at % TURNS === turn) guesses[at] = guess(document, known)
  }
  return guesses
}

function guess({ text, tokens, sentences }: Document, weights: Weights): Uint8Array {
  const forms = computeForms(text, tokens, weights)
  tagTokens(weights.tagger, forms, sentences, tokens)
  const labels = new Uint8Array(tokens.count)
  for (const { firstToken, endToken, kind } of findNames(weights, forms, tokens, sentences)) {
    const begin = 1 + 2 * KINDS.indexOf(kind)
    labels.fill(begin + 1, firstToken, endToken)
    labels[firstToken] = begin
  }
  return labels
}

function learnNames(lessons: readonly Lesson[], weights: Weights, runs: number): Model {
  const index = new FeatureIndex()
  const moves = Array.from({ length: LABEL_COUNT + 1 }, (_, label) =>
    index.idOf(moveFeature(label)),
  )
  const examples = lessons.flatMap((lesson) => toExamples(lesson, weights, index))
  index.freeze()
  const random = createRandom(7)
  const sum = new Float32Array(index.size * LABEL_COUNT)
  for (let run = 0; run < runs; run++) {
    const perceptron = new Perceptron(index.size, LABEL_COUNT)
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(examples, random)
      for (const { labels, features } of examples) {
        const shown = features.map((found) => hideSome(found, HIDDEN, random))
        learn({ labels, features: shown }, moves, perceptron)
      }
    }
    for (const [at, weight] of perceptron.averaged().entries()) sum[at] = (sum[at] ?? 0) + weight
  }
  return pack(sum, index.hashes(), { width: LABEL_COUNT, rows: ROWS })
}

function toExamples(lesson: Lesson, weights: Weights, index: FeatureIndex): Example[] {
  const { document, labels } = lesson
  const { text, tokens, sentences } = document
  const forms = computeForms(text, tokens, weights)
  tagTokens(weights.tagger, forms, sentences, tokens)
  const sight = lookAt(weights, forms, tokens, sentences)
  const hints = labels ? findHints(forms, labels) : new Uint8Array(forms.count)
  const hashes = new Int32Array(NAME_FEATURES)
  const ids = (n: number) => Array.from(hashes.subarray(0, n), (hash) => index.idOf(hash))
  return sight.runs.map(({ from, to, place }) => ({
    labels: reachable(document.labels.slice(from, to)),
    features: Array.from({ length: to - from }, (_, i) => {
      const own = ids(nameFeatures(sight, place, from + i, hashes))
      return Int32Array.from([...own, ...ids(hintFeatures(sight, place, hints, from + i, hashes))])
    }),
  }))
}

/** The labels of a run, where a name begins that began before it. */
function reachable(labels: Uint8Array): Uint8Array {
  for (const [i, label] of labels.entries()) {
    const before = i === 0 ? NO_LABEL : (labels[i - 1] ?? 0)
    if (!mayFollow(before, label)) labels[i] = label - 1
  }
  return labels
}

function learn({ labels, features }: Example, moves: number[], perceptron: Perceptron): void {
  const scores = new Float64Array(labels.length * LABEL_COUNT)
  for (const [i, found] of features.entries()) {
    const row = scores.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT)
    perceptron.score(found, 0, found.length, row)
    for (let label = 0; label < LABEL_COUNT; label++)
      if (label !== labels[i]) row[label] = (row[label] ?? 0) + MARGIN
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
