import { endOfGroups } from './digit-groups.ts'
import { lookUp, type Vocabulary } from './vocabulary.ts'

/** What a term is made of. */
export const WORD = 0
export const DIGITS = 1
export const MARK = 2

/** What stands before a term. */
export const GLUED = 0
export const SPACED = 1
export const BROKEN = 2

/**
 * One text cut finely for rules about numbers, times and sources: "$1.2bn" is "$", "1.2", "bn";
 * "Putin's" is "Putin", "'s". Only words of the vocabulary are known by name.
 */
export type Terms = {
  readonly text: string
  readonly vocabulary: Vocabulary
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly kinds: Uint8Array
  /** `GLUED` to the term before, `SPACED` from it, or on another line (`BROKEN`). */
  readonly gaps: Uint8Array
  /** Numbers of words and marks in the vocabulary; 0 for those that no rule asks for. */
  readonly words: Uint16Array
}

/** Cuts a text into terms. One pass; nothing is allocated for a word. */
export function findTerms(text: string, vocabulary: Vocabulary): Terms {
  const columns = createColumns(text.length)
  const end = text.length
  let count = 0
  let gap = BROKEN
  for (let at = 0; at < end; ) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      if (gap !== BROKEN) gap = isLineEnd(code) ? BROKEN : SPACED
      at++
      continue
    }
    if (count === columns.starts.length) growColumns(columns)
    const kind = isDigit(code) ? DIGITS : isLetter(code) || isSuffix(text, at) ? WORD : MARK
    const stop =
      kind === DIGITS ? endOfDigits(text, at) : kind === WORD ? endOfWord(text, at) : at + 1
    columns.starts[count] = at
    columns.ends[count] = stop
    columns.kinds[count] = kind
    columns.gaps[count] = gap
    columns.words[count] = kind === DIGITS ? 0 : lookUp(vocabulary, text, at, stop)
    count++
    at = stop
    gap = GLUED
  }
  return { text, vocabulary, count, ...columns }
}

/** The term in lower case where the vocabulary has it, else the empty text. */
export function wordAt(terms: Terms, i: number): string {
  return i >= 0 && i < terms.count ? terms.vocabulary.words[terms.words[i]] : ''
}

/** Exactly what the text has at a term. */
export function printAt(terms: Terms, i: number): string {
  return i >= 0 && i < terms.count ? terms.text.slice(terms.starts[i], terms.ends[i]) : ''
}

/** Is there a term at `i` that stands in one line with the term before it? */
export function follows(terms: Terms, i: number): boolean {
  return i > 0 && i < terms.count && terms.gaps[i] !== BROKEN
}

/** Is there a term at `i` with nothing between it and the term before? */
export function isGlued(terms: Terms, i: number): boolean {
  return i > 0 && i < terms.count && terms.gaps[i] === GLUED
}

/** Is the word at `i` printed with a capital first letter? */
export function isCapital(terms: Terms, i: number): boolean {
  if (i < 0 || i >= terms.count) return false
  const code = terms.text.charCodeAt(terms.starts[i])
  if (code < 128) return code >= 65 && code <= 90
  const letter = terms.text[terms.starts[i]]
  return letter !== letter.toLowerCase()
}

/** The first term that starts at or after an offset. */
export function termAt(terms: Terms, offset: number): number {
  let low = 0
  let high = terms.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (terms.starts[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}

type Columns = {
  starts: Uint32Array
  ends: Uint32Array
  kinds: Uint8Array
  gaps: Uint8Array
  words: Uint16Array
}

function createColumns(length: number): Columns {
  const size = (length >> 2) + 16
  return {
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    kinds: new Uint8Array(size),
    gaps: new Uint8Array(size),
    words: new Uint16Array(size),
  }
}

function growColumns(columns: Columns): void {
  const size = columns.starts.length * 2
  const { starts, ends, kinds, gaps, words } = columns
  columns.starts = new Uint32Array(size)
  columns.starts.set(starts)
  columns.ends = new Uint32Array(size)
  columns.ends.set(ends)
  columns.kinds = new Uint8Array(size)
  columns.kinds.set(kinds)
  columns.gaps = new Uint8Array(size)
  columns.gaps.set(gaps)
  columns.words = new Uint16Array(size)
  columns.words.set(words)
}

/** The end of "1,500", "1 500", "1.25" or "007": marks only before groups of three, one decimal point. */
function endOfDigits(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at++
  if (at - start <= 3 && isDigit(text.charCodeAt(at + 1))) at = endOfGroups(text, start, at)
  if (text.charCodeAt(at) === 0x2e && isDigit(text.charCodeAt(at + 1))) {
    at++
    while (isDigit(text.charCodeAt(at))) at++
  }
  return at
}

/** The end of a word. "o'clock" is one; an apostrophe elsewhere begins a term of its own. */
function endOfWord(text: string, start: number): number {
  let at = start + 1
  while (isLetter(text.charCodeAt(at))) at++
  const oClock = at === start + 1 && (text.charCodeAt(start) | 32) === 0x6f && isSuffix(text, at)
  return oClock ? endOfWord(text, at) : at
}

/** An apostrophe with letters behind it and a letter before it: "'s", "'t". */
function isSuffix(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 0x27 && code !== 0x2019) return false
  return isLetter(text.charCodeAt(at + 1)) && at > 0 && isLetter(text.charCodeAt(at - 1))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || isWideSpace(code)
}

function isWideSpace(code: number): boolean {
  return code === 0x202f || code === 0x205f || code === 0x3000 || isLineEnd(code) || code === 0xfeff
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029
}

/** Letters of any script; punctuation, signs, currencies and fractions are marks. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  return code < 0x2000 || (code > 0x2bff && code < 0xd800 && !(code >= 0x3000 && code <= 0x303f))
}
