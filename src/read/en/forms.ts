import { TAGS, type Tokens } from '../../model/reading.ts'
import { DIGIT, kindOf, LOWER, UPPER } from '../../text/characters.ts'
import { hashWord } from './hash.ts'
import { lookUp } from './table.ts'
import type { Weights } from './weights.ts'

/** What the taggers see of each token, as columns of whole numbers. */
export type Forms = {
  readonly count: number
  /** Hash of the lower-case form. */
  readonly word: Int32Array
  /** The token where the same word comes first in this text. */
  readonly first: Uint32Array
  /** Hashes of the last two, three and four letters, and of the first three. */
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix3: Int32Array
  /** Hash of the pattern of capitals, small letters, digits and marks: "Xx", "d.d", "X-d". */
  readonly shape: Int32Array
  /** `CAPITAL` and the other bits below. */
  readonly flags: Uint8Array
  /** Classes of words used alike, fine and coarse; 0 for words not known. */
  readonly fine: Uint16Array
  readonly coarse: Uint8Array
  /** Which tags a common word may have, as the number of that set, and its only tag plus one. */
  readonly ambiguity: Uint8Array
  readonly only: Uint8Array
}

export const CAPITAL = 1
export const ALL_CAPITALS = 2
export const HAS_DIGIT = 4
export const HAS_HYPHEN = 8
export const HAS_LETTER = 16
export const INNER_CAPITAL = 32

/** Looks every token up once. */
export function computeForms(text: string, tokens: Tokens, weights: Weights): Forms {
  const { count } = tokens
  const column = () => new Int32Array(count)
  const word = column()
  for (let i = 0; i < count; i++) word[i] = hashWord(tokens.lower[i])
  const forms: Forms = {
    count,
    word,
    first: findFirsts(word),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    prefix3: column(),
    shape: column(),
    flags: new Uint8Array(count),
    fine: new Uint16Array(count),
    coarse: new Uint8Array(count),
    ambiguity: new Uint8Array(count),
    only: new Uint8Array(count),
  }
  for (let i = 0; i < count; i++) {
    const lower = tokens.lower[i]
    spell(forms, i, lower)
    trace(forms, i, text, tokens.starts[i], tokens.ends[i])
    know(forms, i, weights)
  }
  return forms
}

/** For each token the one where its word comes first, by an open hash table. */
function findFirsts(word: Int32Array): Uint32Array {
  let size = 64
  while (size < word.length * 2) size *= 2
  const first = new Uint32Array(word.length)
  /** One more than a token where a word comes first; 0 is an empty place. */
  const table = new Uint32Array(size)
  for (let i = 0; i < word.length; i++) {
    let place = word[i] & (size - 1)
    while (table[place] !== 0 && word[table[place] - 1] !== word[i])
      place = (place + 1) & (size - 1)
    if (table[place] === 0) table[place] = i + 1
    first[i] = table[place] - 1
  }
  return first
}

/** The ends of a word. */
function spell(forms: Forms, i: number, lower: string): void {
  let hash = 0
  const least = Math.max(0, lower.length - 4)
  for (let at = lower.length - 1; at >= least; at--) {
    hash = Math.imul(hash, 0x01000193) + lower.charCodeAt(at)
    const length = lower.length - at
    if (length === 2) forms.suffix2[i] = hash
    else if (length === 3) forms.suffix3[i] = hash
    else if (length === 4) forms.suffix4[i] = hash
  }
  let prefix = 0
  const most = Math.min(3, lower.length)
  for (let at = 0; at < most; at++) prefix = Math.imul(prefix, 0x01000193) + lower.charCodeAt(at)
  forms.prefix3[i] = prefix
}

/** The pattern of its characters. */
function trace(forms: Forms, i: number, text: string, start: number, end: number): void {
  let flags = 0
  let small = 0
  let shape = 0
  let before = -1
  let turns = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === UPPER) flags |= at === start ? CAPITAL | HAS_LETTER : INNER_CAPITAL | HAS_LETTER
    else if (kind === DIGIT) flags |= HAS_DIGIT
    else if (kind === LOWER) {
      flags |= HAS_LETTER
      small++
    } else if (code === 45) flags |= HAS_HYPHEN
    const sign = kind === UPPER || kind === LOWER || kind === DIGIT ? kind : code
    if (sign === before || turns === 10) continue
    shape = Math.imul(shape, 31) + sign
    before = sign
    turns++
  }
  if (flags & CAPITAL && small === 0) flags |= ALL_CAPITALS
  forms.flags[i] = flags
  const isSingle = flags & CAPITAL && end - start === 1
  forms.shape[i] = isSingle ? 1 : shape
}

/** What training knows of it: looked up where the word comes first. */
function know(forms: Forms, i: number, weights: Weights): void {
  const { fine, coarse, ambiguity, only } = forms
  const first = forms.first[i]
  if (first < i) {
    fine[i] = fine[first]
    coarse[i] = coarse[first]
    ambiguity[i] = ambiguity[first]
    only[i] = only[first]
    return
  }
  const word = forms.word[i]
  const known = lookUp(weights.clusters, word)
  if (known >= 0) {
    fine[i] = known + 1
    coarse[i] = weights.coarse[known]
  }
  const entry = lookUp(weights.lexicon, word)
  if (entry < 0) return
  ambiguity[i] = entry & 0xff
  only[i] = entry >>> 8
}

/** Is it a common word, whatever letter it begins with here? Those used as names only are not. */
export function isCommon({ ambiguity, only }: Forms, i: number): boolean {
  return ambiguity[i] > 0 && only[i] !== PROPER
}

const PROPER = TAGS.indexOf('PROPN') + 1
