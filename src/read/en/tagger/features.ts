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

/** How many templates do not hang on the tags before the token; each writes in its own place. */
const STILL = 31
/** Those of them that hang on how one word is written and whether it begins the sentence. */
export const OWN = Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 17, 18, 19, 24, 29)
/** All others, and those that hang on tags. */
export const OTHERS = Uint8Array.from({ length: 44 }, (_, i) => i).filter((i) => !OWN.includes(i))

/** Writes the features of token `i` that do not hang on the tags before it; gives their number. */
export function wordFeatures(place: Place, i: number, out: Int32Array): number {
  ownFeatures(place, i, out)
  return otherFeatures(place, i, out)
}

/** Writes the features of `OWN`. */
export function ownFeatures({ forms, first }: Place, i: number, out: Int32Array): void {
  const [word, flags, isFirst] = [forms.word[i], forms.flags[i], i === first ? 1 : 0]
  const capital = flags & CAPITAL
  out[0] = hash(0, 0, 0)
  out[1] = hash(1, word, 0)
  out[2] = hash(2, forms.suffix2[i], capital)
  out[3] = hash(3, forms.suffix3[i], 0)
  out[4] = hash(4, forms.suffix4[i], 0)
  out[5] = hash(5, forms.prefix3[i], 0)
  out[6] = hash(6, forms.shape[i], isFirst)
  out[17] = hash(17, flags & (CAPITAL | HAS_DIGIT | HAS_HYPHEN), isFirst)
  out[18] = hash(18, forms.fine[i], 0)
  out[19] = hash(19, forms.coarse[i], capital)
  out[24] = hash(24, forms.ambiguity[i], capital)
  out[29] = hash(29, word, capital)
}

/** Writes the features of the words around it, alone and with it. */
export function otherFeatures({ forms, first, end }: Place, i: number, out: Int32Array): number {
  const { word, suffix3, shape, fine, coarse, ambiguity } = forms
  const [isFirst, isLast] = [i === first, i + 1 >= end]
  const [w, s, k, a] = [word[i], shape[i], coarse[i], ambiguity[i]]
  const left = isFirst ? BEFORE : word[i - 1]
  const right = isLast ? AFTER : word[i + 1]
  const suffixRight = isLast ? AFTER : suffix3[i + 1]
  const sRight = isLast ? AFTER : shape[i + 1]
  const aRight = isLast ? AFTER : ambiguity[i + 1]
  out[7] = hash(7, left, 0)
  out[8] = hash(8, right, 0)
  out[9] = hash(9, i - 2 < first ? BEFORE : word[i - 2], 0)
  out[10] = hash(10, i + 2 >= end ? AFTER : word[i + 2], 0)
  out[11] = hash(11, isFirst ? BEFORE : suffix3[i - 1], 0)
  out[12] = hash(12, suffixRight, 0)
  out[13] = hash(13, left, w)
  out[14] = hash(14, w, right)
  out[15] = hash(15, left, right)
  out[16] = hash(16, isFirst ? BEFORE : shape[i - 1], sRight)
  out[20] = hash(20, isFirst ? BEFORE : fine[i - 1], 0)
  out[21] = hash(21, isLast ? AFTER : fine[i + 1], 0)
  out[22] = hash(22, k, isLast ? AFTER : coarse[i + 1])
  out[23] = hash(23, isFirst ? BEFORE : coarse[i - 1], k)
  out[25] = hash(25, a, aRight)
  out[26] = hash(26, aRight, i + 2 >= end ? AFTER : ambiguity[i + 2])
  out[27] = hash(27, s, sRight)
  out[28] = hash(28, w, aRight)
  out[30] = hash(30, suffix3[i], suffixRight)
  return STILL
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
