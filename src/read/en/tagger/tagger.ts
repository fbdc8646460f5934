import { TAGS, type Tokens } from '../../../model/reading.ts'
import type { Forms } from '../forms.ts'
import { lookUp } from '../table.ts'
import type { Model } from '../weights.ts'
import { TAG_FEATURES, tagFeatures, wordFeatures } from './features.ts'

const WIDTH = TAGS.length
/** The "tag" before a sentence. */
export const NO_TAG = WIDTH

type TagsBefore = { one: number; two: number }
export type TokenSpan = { readonly firstToken: number; readonly endToken: number }

/** Tags every token of the sentences, left to right, each with the best tag where it stands. */
export function tagTokens(
  { index, rows }: Model,
  forms: Forms,
  sentences: readonly TokenSpan[],
  tokens: Tokens,
): void {
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(WIDTH)
  for (const { firstToken, endToken } of sentences) {
    const place = { forms, first: firstToken, end: endToken }
    const before: TagsBefore = { one: NO_TAG, two: NO_TAG }
    for (let i = firstToken; i < endToken; i++) {
      let tag = forms.only[i] - 1
      if (tag < 0) {
        const n = tagFeatures(place, i, before, features, wordFeatures(place, i, features))
        scores.fill(0)
        for (let j = 0; j < n; j++) addRow(rows, lookUp(index, features[j]), scores)
        tag = highest(scores)
      }
      tokens.tags[i] = tag
      before.two = before.one
      before.one = tag
    }
  }
}

function addRow(rows: Int8Array, row: number, scores: Int32Array): void {
  if (row < 0) return
  let at = row * WIDTH
  for (let tag = 0; tag < WIDTH; tag++) scores[tag] += rows[at++]
}

function highest(scores: Int32Array): number {
  let best = 0
  for (let tag = 1; tag < WIDTH; tag++) if (scores[tag] > scores[best]) best = tag
  return best
}
