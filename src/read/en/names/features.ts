import type { Tokens } from '../../../model/reading.ts'
import { ALL_CAPITALS, CAPITAL, type Forms, HAS_DIGIT } from '../forms.ts'
import { hashFeature as hash } from '../hash.ts'
import type { Listed } from './lists.ts'

/** How many features a token has at most. */
export const NAME_FEATURES = 160
const [BEFORE, AFTER] = [0xbef0, 0xaf7e]

/** One text with all that is looked at to find the names in it. */
export type NameSight = {
  readonly forms: Forms
  readonly tokens: Tokens
  readonly listed: Listed
  /** How the rest of the text writes each word and what it was taken for there. */
  readonly habits: Uint8Array
}

export type SentencePlace = {
  readonly first: number
  readonly end: number
  /** Is nearly every word of the sentence capitalised? */
  readonly titled: number
}

/** Writes the features of token `i`; gives their number. */
export function nameFeatures(
  sight: NameSight,
  place: SentencePlace,
  i: number,
  out: Int32Array,
): number {
  const { forms, tokens, habits } = sight
  const { first, end, titled } = place
  const { word, suffix2, suffix3, suffix4, prefix3, shape, flags, fine, coarse } = forms
  const { tags } = tokens
  let n = 0
  const at = (column: Int32Array | Uint16Array | Uint8Array, index: number): number =>
    index < first ? BEFORE : index >= end ? AFTER : column[index]
  const w = word[i]
  const s = shape[i]
  const left = at(word, i - 1)
  const right = at(word, i + 1)
  const sLeft = at(shape, i - 1)
  const sRight = at(shape, i + 1)
  const c = fine[i]
  const k = coarse[i]
  const kLeft = at(coarse, i - 1)
  const kRight = at(coarse, i + 1)
  const t = tags[i]
  const tLeft = at(tags, i - 1)
  const tRight = at(tags, i + 1)
  const isFirst = i === first ? 1 : 0
  const f = flags[i] & (CAPITAL | ALL_CAPITALS | HAS_DIGIT)
  out[n++] = hash(100, 0, 0)
  out[n++] = hash(101, w, 0)
  out[n++] = hash(102, w, f)
  out[n++] = hash(103, s, 0)
  out[n++] = hash(104, prefix3[i], 0)
  out[n++] = hash(105, suffix2[i], 0)
  out[n++] = hash(106, suffix3[i], 0)
  out[n++] = hash(107, suffix4[i], 0)
  out[n++] = hash(108, left, 0)
  out[n++] = hash(109, right, 0)
  out[n++] = hash(110, at(word, i - 2), 0)
  out[n++] = hash(111, at(word, i + 2), 0)
  out[n++] = hash(112, left, w)
  out[n++] = hash(113, w, right)
  out[n++] = hash(114, hash(0, sLeft, s), sRight)
  out[n++] = hash(115, sLeft, s)
  out[n++] = hash(116, s, sRight)
  out[n++] = hash(117, s, isFirst)
  out[n++] = hash(118, titled, s)
  out[n++] = hash(119, left, s)
  out[n++] = hash(120, s, right)
  out[n++] = hash(121, hash(0, at(word, i - 2), left), s)
  out[n++] = hash(122, hash(0, right, at(word, i + 2)), s)
  out[n++] = hash(123, t, titled)
  out[n++] = hash(124, tLeft, t)
  out[n++] = hash(125, t, tRight)
  out[n++] = hash(126, hash(0, tLeft, t), tRight)
  for (let d = -2; d <= 2; d++) {
    out[n++] = hash(130 + d, at(fine, i + d), 0)
    out[n++] = hash(140 + d, at(coarse, i + d), 0)
  }
  out[n++] = hash(145, at(fine, i - 1), c)
  out[n++] = hash(146, c, at(fine, i + 1))
  out[n++] = hash(147, k, s)
  out[n++] = hash(148, hash(0, kLeft, k), s)
  out[n++] = hash(149, hash(0, k, kRight), s)
  out[n++] = hash(150, hash(0, kLeft, k), kRight)
  out[n++] = hash(151, habits[i], isFirst)
  out[n++] = hash(152, habits[i], k)
  out[n++] = hash(153, habits[i], hash(0, tLeft, tRight))
  return listFeatures(sight.listed, place, i, out, n)
}

/** How many features `hintFeatures` writes. */
export const HINT_FEATURES = 5

/** Writes what the rest of the text tells of a token, once all of it was read a first time. */
export function hintFeatures(
  { forms, tokens }: NameSight,
  { first, end }: SentencePlace,
  hints: Uint8Array,
  i: number,
  out: Int32Array,
): number {
  const hint = hints[i]
  out[0] = hash(170, hint, 0)
  out[1] = hash(171, hint, i > first ? hints[i - 1] : BEFORE)
  out[2] = hash(172, hint, i + 1 < end ? hints[i + 1] : AFTER)
  out[3] = hash(173, hint, forms.coarse[i])
  out[4] = hash(174, hint, tokens.tags[i])
  return HINT_FEATURES
}

/** The lists that the token and its neighbours stand in. */
function listFeatures(
  { alone, begins, inside }: Listed,
  { first, end }: SentencePlace,
  i: number,
  out: Int32Array,
  from: number,
): number {
  const here = alone[i]
  const left = i > first ? alone[i - 1] : 0
  const right = i + 1 < end ? alone[i + 1] : 0
  let n = from
  out[n++] = hash(160, hash(0, here, begins[i]), inside[i])
  out[n++] = hash(161, left, here)
  out[n++] = hash(162, here, right)
  n = bits(163, here, out, n)
  n = bits(164, begins[i], out, n)
  n = bits(165, inside[i], out, n)
  n = bits(166, left, out, n)
  n = bits(167, right, out, n)
  if (i > first) n = bits(168, begins[i - 1], out, n)
  if (i + 1 < end) n = bits(169, inside[i + 1], out, n)
  return n
}

function bits(template: number, lists: number, out: Int32Array, from: number): number {
  let n = from
  for (let rest = lists, bit = 1; rest !== 0; rest >>>= 1, bit++) {
    if (rest & 1) out[n++] = hash(template, bit, 0)
  }
  return n
}
