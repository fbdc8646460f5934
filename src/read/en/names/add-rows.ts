import { lookUpAll } from '../table.ts'
import type { Model } from '../weights.ts'
import { NAME_FEATURES } from './features.ts'
import { LABEL_COUNT } from './labels.ts'

/** Makes four signed bytes unsigned: 128 is added to each, and taken away from the sums. */
const FLIP = 0x80808080 | 0
/** Two of the four bytes of a word, each with room to add 257 of its like. */
const PAIR = 0x00ff00ff
/** The last four of the seven weights are read from here on: the fourth is read twice. */
const SECOND = LABEL_COUNT - 4

/** A model whose rows can be read four weights at a time, wherever they begin. */
export type RowReader = { readonly model: Model; readonly view: DataView }

export function openRows(model: Model): RowReader {
  const { buffer, byteOffset, byteLength } = model.rows
  return { model, view: new DataView(buffer, byteOffset, byteLength) }
}

const rows = new Int32Array(NAME_FEATURES)

/** Adds the rows of the first `n` features to the scores that stand from `at` on. */
export function addRows(
  { model, view }: RowReader,
  features: Int32Array,
  n: number,
  scores: Float64Array,
  at: number,
): void {
  const found = lookUpAll(model.index, features, n, rows)
  const added = 128 * found
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let j = 0; j < found; j++) {
    const row = rows[j] * LABEL_COUNT
    const first = view.getInt32(row, true) ^ FLIP
    a += first & PAIR
    b += (first >>> 8) & PAIR
    const second = view.getInt32(row + SECOND, true) ^ FLIP
    c += second & PAIR
    d += (second >>> 8) & PAIR
  }
  scores[at] += (a & 0xffff) - added
  scores[at + 1] += (b & 0xffff) - added
  scores[at + 2] += (a >>> 16) - added
  scores[at + 3] += (b >>> 16) - added
  scores[at + 4] += (d & 0xffff) - added
  scores[at + 5] += (c >>> 16) - added
  scores[at + 6] += (d >>> 16) - added
}
