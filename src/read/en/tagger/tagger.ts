import { TAGS, type Tokens } from '../../../model/reading.ts'
import type { Forms } from '../forms.ts'
import { openRows, type RowReader } from '../rows.ts'
import type { Model } from '../weights.ts'
import { otherFeatures, TAG_FEATURES, tagFeatures } from './features.ts'
import { addRows, highest, LANES } from './sum-rows.ts'
import { WordSums } from './word-sums.ts'

/** The "tag" before a sentence. */
export const NO_TAG = TAGS.length

type TagsBefore = { one: number; two: number }
export type TokenSpan = { readonly firstToken: number; readonly endToken: number }

/** Tags every token of the sentences, left to right, each with the best tag where it stands. */
export function tagTokens(
  model: Model,
  forms: Forms,
  sentences: readonly TokenSpan[],
  tokens: Tokens,
): void {
  const { rows, words } = open(model)
  const features = new Int32Array(TAG_FEATURES)
  const lanes = new Int32Array(LANES)
  for (const { firstToken, endToken } of sentences) {
    const place = { forms, first: firstToken, end: endToken }
    const before: TagsBefore = { one: NO_TAG, two: NO_TAG }
    for (let i = firstToken; i < endToken; i++) {
      let tag = forms.only[i] - 1
      if (tag < 0) {
        words.sum(place, i, features, lanes)
        const n = tagFeatures(place, i, before, features, otherFeatures(place, i, features))
        addRows(rows, features, n, lanes)
        tag = highest(lanes)
      }
      tokens.tags[i] = tag
      before.two = before.one
      before.one = tag
    }
  }
}

type Tagger = { readonly rows: RowReader; readonly words: WordSums }
const taggers = new WeakMap<Model, Tagger>()

function open(model: Model): Tagger {
  const known = taggers.get(model)
  if (known) return known
  const rows = openRows(model)
  const tagger = { rows, words: new WordSums(rows) }
  taggers.set(model, tagger)
  return tagger
}
