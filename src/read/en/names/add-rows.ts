import { ADDED, FLIP, PAIR, type RowReader } from '../rows.ts'
import { lookUpAll } from '../table.ts'
import { NAME_FEATURES } from './features.ts'
import { LABEL_COUNT } from './labels.ts'

/** The last four of the seven weights are read from here on: the fourth is read twice. */
const SECOND = LABEL_COUNT - 4

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
  const added = ADDED * found
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
