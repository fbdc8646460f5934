import type { Forms } from '../forms.ts'
import { CAPITAL, HAS_DIGIT, HAS_HYPHEN } from '../forms.ts'
import { hashFeature as hash } from '../hash.ts'

/** How many features a token has at most. */
export const TAG_FEATURES = 48
/** Stands for the place before a sentence and after it. */
const [BEFORE, AFTER] = [0xbef0, 0xaf7e]

export type Place = {
  readonly forms: Forms
  readonly first: number
  readonly end: number
}

/** Writes the features of token `i` that do not hang on the tags before it; gives their number. */
export function wordFeatures({ forms, first, end }: Place, i: number, out: Int32Array): number {
  const { word, suffix2, suffix3, suffix4, prefix3, shape, flags, fine, coarse, ambiguity } = forms
  let n = 0
  const at = (column: Int32Array | Uint16Array | Uint8Array, index: number): number =>
    index < first ? BEFORE : index >= end ? AFTER : column[index]
  const w = word[i]
  const f = flags[i]
  const left = at(word, i - 1)
  const right = at(word, i + 1)
  const s = shape[i]
  const c = fine[i]
  const k = coarse[i]
  const a = ambiguity[i]
  const aRight = at(ambiguity, i + 1)
  const kRight = at(coarse, i + 1)
  const isFirst = i === first ? 1 : 0
  out[n++] = hash(0, 0, 0)
  out[n++] = hash(1, w, 0)
  out[n++] = hash(2, suffix2[i], f & CAPITAL)
  out[n++] = hash(3, suffix3[i], 0)
  out[n++] = hash(4, suffix4[i], 0)
  out[n++] = hash(5, prefix3[i], 0)
  out[n++] = hash(6, s, isFirst)
  out[n++] = hash(7, left, 0)
  out[n++] = hash(8, right, 0)
  out[n++] = hash(9, at(word, i - 2), 0)
  out[n++] = hash(10, at(word, i + 2), 0)
  out[n++] = hash(11, at(suffix3, i - 1), 0)
  out[n++] = hash(12, at(suffix3, i + 1), 0)
  out[n++] = hash(13, left, w)
  out[n++] = hash(14, w, right)
  out[n++] = hash(15, left, right)
  out[n++] = hash(16, at(shape, i - 1), at(shape, i + 1))
  out[n++] = hash(17, f & (CAPITAL | HAS_DIGIT | HAS_HYPHEN), isFirst)
  out[n++] = hash(18, c, 0)
  out[n++] = hash(19, k, f & CAPITAL)
  out[n++] = hash(20, at(fine, i - 1), 0)
  out[n++] = hash(21, at(fine, i + 1), 0)
  out[n++] = hash(22, k, kRight)
  out[n++] = hash(23, at(coarse, i - 1), k)
  out[n++] = hash(24, a, f & CAPITAL)
  out[n++] = hash(25, a, aRight)
  out[n++] = hash(26, aRight, at(ambiguity, i + 2))
  out[n++] = hash(27, s, at(shape, i + 1))
  out[n++] = hash(28, w, aRight)
  out[n++] = hash(29, w, f & CAPITAL)
  out[n++] = hash(30, suffix3[i], at(suffix3, i + 1))
  return n
}

/** Writes the features that hang on the two tags before token `i`, from `n` on. */
export function tagFeatures(
  { forms, end }: Place,
  i: number,
  tags: { readonly one: number; readonly two: number },
  out: Int32Array,
  from: number,
): number {
  const { word, suffix3, flags, fine, coarse, ambiguity } = forms
  const { one, two } = tags
  const isLast = i + 1 >= end
  const right = isLast ? AFTER : word[i + 1]
  const aRight = isLast ? AFTER : ambiguity[i + 1]
  const kRight = isLast ? AFTER : coarse[i + 1]
  const a = ambiguity[i]
  const pair = one * 32 + two
  let n = from
  out[n++] = hash(40, one, 0)
  out[n++] = hash(41, pair, 0)
  out[n++] = hash(42, word[i], one)
  out[n++] = hash(43, right, one)
  out[n++] = hash(44, suffix3[i], one)
  out[n++] = hash(45, coarse[i], one)
  out[n++] = hash(46, a, pair)
  out[n++] = hash(47, a * 256 + aRight, one)
  out[n++] = hash(48, flags[i] & CAPITAL, pair)
  out[n++] = hash(49, fine[i], one)
  out[n++] = hash(50, aRight, pair)
  out[n++] = hash(51, kRight, one)
  out[n++] = hash(52, word[i], pair)
  return n
}
