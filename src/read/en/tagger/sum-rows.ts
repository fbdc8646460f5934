import { TAGS } from '../../../model/reading.ts'
import { lookUp } from '../table.ts'
import type { Model } from '../weights.ts'

const WIDTH = TAGS.length
/** Makes four signed bytes unsigned: 128 is added to each. All tags get the same, so none gains. */
const FLIP = 0x80808080 | 0
/** Two of the four bytes of a word, each with room to add 257 of its like. */
const PAIR = 0x00ff00ff

/** A model whose rows can be read four weights at a time, wherever they begin. */
export type RowReader = { readonly model: Model; readonly view: DataView }

export function openRows(model: Model): RowReader {
  const { buffer, byteOffset, byteLength } = model.rows
  return { model, view: new DataView(buffer, byteOffset, byteLength) }
}

/**
 * Adds up the rows of the first `n` features, a weight for each tag. Four weights are read at once
 * and added two at a time in one whole number, which takes a third of the time of one by one.
 */
export function sumRows(
  { model, view }: RowReader,
  features: Int32Array,
  n: number,
  into: Int32Array,
): void {
  let [a, b, c, d, e, f, g, h, last] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let j = 0; j < n; j++) {
    const row = lookUp(model.index, features[j])
    if (row < 0) continue
    const at = row * WIDTH
    const first = view.getInt32(at, true) ^ FLIP
    a += first & PAIR
    b += (first >>> 8) & PAIR
    const second = view.getInt32(at + 4, true) ^ FLIP
    c += second & PAIR
    d += (second >>> 8) & PAIR
    const third = view.getInt32(at + 8, true) ^ FLIP
    e += third & PAIR
    f += (third >>> 8) & PAIR
    const fourth = view.getInt32(at + 12, true) ^ FLIP
    g += fourth & PAIR
    h += (fourth >>> 8) & PAIR
    last += view.getInt8(at + 16) + 128
  }
  spread(into, 0, a, b)
  spread(into, 4, c, d)
  spread(into, 8, e, f)
  spread(into, 12, g, h)
  into[16] = last
}

/** Writes four sums out of the halves of two numbers. */
function spread(into: Int32Array, at: number, even: number, odd: number): void {
  into[at] = even & 0xffff
  into[at + 1] = odd & 0xffff
  into[at + 2] = even >>> 16
  into[at + 3] = odd >>> 16
}
