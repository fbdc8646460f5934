import { TAGS } from '../../../model/reading.ts'
import { ADDED, FLIP, PAIR, type RowReader } from '../rows.ts'
import { lookUpAll } from '../table.ts'
import { TAG_FEATURES } from './features.ts'

const WIDTH = TAGS.length
/** The numbers that hold the sums of the seventeen tags: eight with two each, one with the last. */
export const LANES = 9
const rows = new Int32Array(TAG_FEATURES)

/**
 * Adds the rows of the first `n` features, a weight for each tag, to the lanes. What FLIP adds
 * stays in the sums: all tags get the same, so none gains.
 */
export function addRows(
  { model, view }: RowReader,
  features: Int32Array,
  n: number,
  lanes: Int32Array,
): void {
  const found = lookUpAll(model.index, features, n, rows)
  let a = lanes[0]
  let b = lanes[1]
  let c = lanes[2]
  let d = lanes[3]
  let e = lanes[4]
  let f = lanes[5]
  let g = lanes[6]
  let h = lanes[7]
  let last = lanes[8]
  for (let j = 0; j < found; j++) {
    const at = rows[j] * WIDTH
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
    last += view.getInt8(at + 16) + ADDED
  }
  lanes[0] = a
  lanes[1] = b
  lanes[2] = c
  lanes[3] = d
  lanes[4] = e
  lanes[5] = f
  lanes[6] = g
  lanes[7] = h
  lanes[8] = last
}

/** The tag whose sum is highest, the first of those that are. */
export function highest(lanes: Int32Array): number {
  let best = 0
  let most = lanes[0] & 0xffff
  for (let tag = 1; tag < WIDTH; tag++) {
    const sum = sumOf(lanes, tag)
    if (sum <= most) continue
    most = sum
    best = tag
  }
  return best
}

/** Four tags share two lanes: the first and third, the second and fourth. */
function sumOf(lanes: Int32Array, tag: number): number {
  const lane = lanes[((tag >> 2) << 1) + (tag & 1)]
  return tag & 2 ? lane >>> 16 : lane & 0xffff
}
