import { TAGS, type Tokens } from '../../../model/reading.ts'
import type { Forms } from '../forms.ts'
import type { Model } from '../weights.ts'
import { TAG_FEATURES, tagFeatures, wordFeatures } from './features.ts'
import { openRows, sumRows } from './sum-rows.ts'

const WIDTH = TAGS.length
/** The "tag" before a sentence. */
export const NO_TAG = WIDTH

type TagsBefore = { one: number; two: number }
export type TokenSpan = { readonly firstToken: number; readonly endToken: number }

/** Tags every token of the sentences, left to right, each with the best tag where it stands. */
export function tagTokens(
  model: Model,
  forms: Forms,
  sentences: readonly TokenSpan[],
  tokens: Tokens,
): void {
  const rows = openRows(model)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(WIDTH)
  for (const { firstToken, endToken } of sentences) {
    const place = { forms, first: firstToken, end: endToken }
    const before: TagsBefore = { one: NO_TAG, two: NO_TAG }
    for (let i = firstToken; i < endToken; i++) {
      let tag = forms.only[i] - 1
      if (tag < 0) {
        const n = tagFeatures(place, i, before, features, wordFeatures(place, i, features))
        sumRows(rows, features, n, scores)
        tag = highest(scores)
      }
      tokens.tags[i] = tag
      before.two = before.one
      before.one = tag
    }
  }
}

function highest(scores: Int32Array): number {
  let best = 0
  for (let tag = 1; tag < WIDTH; tag++) if (scores[tag] > scores[best]) best = tag
  return best
}
