import { TAGS } from '../src/model/reading.ts'
import { computeForms } from '../src/read/en/forms.ts'
import { layTable, type Table } from '../src/read/en/table.ts'
import { TAG_FEATURES, tagFeatures, wordFeatures } from '../src/read/en/tagger/features.ts'
import { NO_TAG } from '../src/read/en/tagger/tagger.ts'
import { LEXICON_BITS, type Model, type Weights } from '../src/read/en/weights.ts'
import type { Document } from './documents.ts'
import { FeatureIndex } from './features.ts'
import { createRandom, hideSome, Perceptron, pack, shuffle } from './perceptron.ts'

const EPOCHS = 8
/** The weights of several trainings in different orders are added up: one alone has 0.25 less. */
const RUNS = 5
/** A share of the features is hidden each time, lest one lean on another: +0.2. */
const HIDDEN = 0.2
/** Rows kept of about two million: more change nothing in the second decimal. */
const ROWS = 65_000
/** A word with one tag nearly always gets it without a look at its features. */
const SURE = { times: 20, share: 0.995 }

/** What is known of a word: the number of its set of tags, and its only tag plus one above it. */
export type Lexicon = {
  readonly table: Table
  /** As the table, but for a reader who has not seen one of the documents. */
  without(counts: Counts): (key: number) => number
}

/** How often each word, by its key, has each tag. */
type Counts = ReadonlyMap<number, Uint32Array>

/** Which tags the common words have in the training texts. */
export function makeLexicon(documents: readonly Document[], weights: Weights): Lexicon {
  const counts = countTags(documents, weights)
  const sets = new Map<string, number>()
  for (const tags of counts.values()) {
    const set = usualTags(tags)
    if (set !== '') sets.set(set, (sets.get(set) ?? 0) + 1)
  }
  const ranked = [...sets].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 254)
  const numbers = new Map(ranked.map(([set], index) => [set, index + 1]))
  const entryOf = (tags: Uint32Array) => (numbers.get(usualTags(tags)) ?? 0) | (onlyTag(tags) << 8)
  const values = new Map<number, number>()
  for (const [key, tags] of counts) if (entryOf(tags) > 0) values.set(key, entryOf(tags))
  return {
    table: layTable(values, LEXICON_BITS),
    without: (own) => (key) => {
      const all = counts.get(key)
      const seen = own.get(key)
      return all ? entryOf(seen ? all.map((n, tag) => n - (seen[tag] ?? 0)) : all) : 0
    },
  }
}

function countTags(documents: readonly Document[], weights: Weights): Map<number, Uint32Array> {
  const counts = new Map<number, Uint32Array>()
  for (const { text, tokens, gold } of documents) {
    const { word } = computeForms(text, tokens, weights)
    for (let i = 0; i < tokens.count; i++) {
      const key = word[i] ?? 0
      const tags = counts.get(key) ?? new Uint32Array(TAGS.length)
      counts.set(key, tags)
      const tag = gold[i] ?? 0
      tags[tag] = (tags[tag] ?? 0) + 1
    }
  }
  return counts
}

function usualTags(tags: Uint32Array): string {
  const sum = tags.reduce((total, n) => total + n, 0)
  if (sum < 2) return ''
  return TAGS.filter((_, tag) => (tags[tag] ?? 0) >= Math.max(1, sum * 0.03)).join(' ')
}

function onlyTag(tags: Uint32Array): number {
  const sum = tags.reduce((total, n) => total + n, 0)
  const best = tags.indexOf(Math.max(...tags))
  return sum >= SURE.times && (tags[best] ?? 0) >= sum * SURE.share ? best + 1 : 0
}

/** Trains the tagger sentence by sentence on its own guesses. */
export function trainTagger(
  documents: readonly Document[],
  weights: Weights,
  lexicon: Lexicon,
): Model {
  const index = new FeatureIndex()
  const examples = documents.flatMap((document) =>
    toExamples(document, { weights, lexicon, index }),
  )
  for (const example of examples) runExample(example, index, null)
  index.freeze()
  const random = createRandom(1)
  const sum = new Float32Array(index.size * TAGS.length)
  for (let run = 0; run < RUNS; run++) {
    const perceptron = new Perceptron(index.size, TAGS.length)
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(examples, random)
      for (const example of examples) runExample(example, index, { perceptron, random })
    }
    for (const [at, weight] of perceptron.averaged().entries()) sum[at] = (sum[at] ?? 0) + weight
  }
  return pack(sum, index.hashes(), { width: TAGS.length, rows: ROWS })
}

type Example = {
  readonly place: Parameters<typeof wordFeatures>[0]
  readonly gold: Uint8Array
  /** The numbers of the features of each token that do not hang on tags. */
  readonly still: readonly Int32Array[]
}

type Making = {
  readonly weights: Weights
  readonly lexicon: Lexicon
  readonly index: FeatureIndex
}

/** A document is read with a lexicon that has not seen it, as new texts will be. */
function toExamples(document: Document, { weights, lexicon, index }: Making): Example[] {
  const forms = computeForms(document.text, document.tokens, weights)
  const know = lexicon.without(countTags([document], weights))
  for (let i = 0; i < forms.count; i++) {
    const entry = know(forms.word[i] ?? 0)
    forms.ambiguity[i] = entry & 0xff
    forms.only[i] = entry >>> 8
  }
  const hashes = new Int32Array(TAG_FEATURES)
  return document.sentences.map(({ firstToken, endToken }) => {
    const place = { forms, first: firstToken, end: endToken }
    const still: Int32Array[] = []
    for (let i = firstToken; i < endToken; i++) {
      const n = wordFeatures(place, i, hashes)
      still.push(Int32Array.from(hashes.subarray(0, n), (hash) => index.idOf(hash)))
    }
    return { place, gold: document.gold, still }
  })
}

const hashes = new Int32Array(TAG_FEATURES)
const features = new Int32Array(TAG_FEATURES)
const scores = new Float64Array(TAGS.length)

type Learner = { readonly perceptron: Perceptron; readonly random: () => number }

/** Tags one sentence and learns from what is wrong; without weights it goes by the gold. */
function runExample(example: Example, index: FeatureIndex, learner: Learner | null): void {
  const { place, gold, still } = example
  const before = { one: NO_TAG as number, two: NO_TAG as number }
  for (let i = place.first; i < place.end; i++) {
    const right = gold[i] ?? 0
    let tag = (place.forms.only[i] ?? 0) - 1
    if (tag < 0) {
      const fixed = still[i - place.first] ?? new Int32Array()
      const end = tagFeatures(place, i, before, hashes, fixed.length)
      features.set(fixed)
      for (let j = fixed.length; j < end; j++) features[j] = index.idOf(hashes[j] ?? 0)
      tag = right
      if (learner) tag = learn(learner, features.subarray(0, end), right)
    }
    before.two = before.one
    before.one = tag
  }
}

/** What a token with these features is taken for; learns from it when it is wrong. */
function learn({ perceptron, random }: Learner, features: Int32Array, right: number): number {
  const shown = hideSome(features, HIDDEN, random)
  perceptron.score(shown, 0, shown.length, scores)
  const tag = scores.indexOf(Math.max(...scores))
  if (tag !== right) perceptron.learn(shown, 0, shown.length, { right, wrong: tag })
  perceptron.step()
  return tag
}
