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

/** The templates that hang on how one word is written and whether it begins the sentence. */
const OWN = [0, 1, 2, 3, 4, 5, 6, 17, 18, 19, 24, 29]
/** The other ones that do not hang on the tags before the token. */
const OTHERS = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23, 25, 26, 27, 28, 30]

/**
 * Writes the features of token `i` that do not hang on the tags before it, in the order of their
 * templates, as training counts them; gives their number.
 */
export function wordFeatures(place: Place, i: number, out: Int32Array): number {
  const some = new Int32Array(TAG_FEATURES)
  ownFeatures(place, i, some)
  for (const [at, template] of OWN.entries()) out[template] = some[at]
  otherFeatures(place, i, some)
  for (const [at, template] of OTHERS.entries()) out[template] = some[at]
  return OWN.length + OTHERS.length
}

/** Writes the features of the word alone; gives their number. */
export function ownFeatures({ forms, first }: Place, i: number, out: Int32Array): number {
  let n = 0
  const [word, flags, isFirst] = [forms.word[i], forms.flags[i], i === first ? 1 : 0]
  const capital = flags & CAPITAL
  out[n++] = hash(0, 0, 0)
  out[n++] = hash(1, word, 0)
  out[n++] = hash(2, forms.suffix2[i], capital)
  out[n++] = hash(3, forms.suffix3[i], 0)
  out[n++] = hash(4, forms.suffix4[i], 0)
  out[n++] = hash(5, forms.prefix3[i], 0)
  out[n++] = hash(6, forms.shape[i], isFirst)
  out[n++] = hash(17, flags & (CAPITAL | HAS_DIGIT | HAS_HYPHEN), isFirst)
  out[n++] = hash(18, forms.fine[i], 0)
  out[n++] = hash(19, forms.coarse[i], capital)
  out[n++] = hash(24, forms.ambiguity[i], capital)
  out[n++] = hash(29, word, capital)
  return n
}

/** Writes the features of the words around it, alone and with it; gives their number. */
export function otherFeatures({ forms, first, end }: Place, i: number, out: Int32Array): number {
  const { word, suffix3, shape, fine, coarse, ambiguity } = forms
  const [isFirst, isLast] = [i === first, i + 1 >= end]
  const [w, s, k, a] = [word[i], shape[i], coarse[i], ambiguity[i]]
  const left = isFirst ? BEFORE : word[i - 1]
  const right = isLast ? AFTER : word[i + 1]
  const suffixRight = isLast ? AFTER : suffix3[i + 1]
  const sRight = isLast ? AFTER : shape[i + 1]
  const aRight = isLast ? AFTER : ambiguity[i + 1]
  let n = 0
  out[n++] = hash(7, left, 0)
  out[n++] = hash(8, right, 0)
  out[n++] = hash(9, i - 2 < first ? BEFORE : word[i - 2], 0)
  out[n++] = hash(10, i + 2 >= end ? AFTER : word[i + 2], 0)
  out[n++] = hash(11, isFirst ? BEFORE : suffix3[i - 1], 0)
  out[n++] = hash(12, suffixRight, 0)
  out[n++] = hash(13, left, w)
  out[n++] = hash(14, w, right)
  out[n++] = hash(15, left, right)
  out[n++] = hash(16, isFirst ? BEFORE : shape[i - 1], sRight)
  out[n++] = hash(20, isFirst ? BEFORE : fine[i - 1], 0)
  out[n++] = hash(21, isLast ? AFTER : fine[i + 1], 0)
  out[n++] = hash(22, k, isLast ? AFTER : coarse[i + 1])
  out[n++] = hash(23, isFirst ? BEFORE : coarse[i - 1], k)
  out[n++] = hash(25, a, aRight)
  out[n++] = hash(26, aRight, i + 2 >= end ? AFTER : ambiguity[i + 2])
  out[n++] = hash(27, s, sRight)
  out[n++] = hash(28, w, aRight)
  out[n++] = hash(30, suffix3[i], suffixRight)
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
