import type { Tokens } from '../../model/reading.ts'
import { isSpace, isWordly } from '../../text/characters.ts'
import { findContraction } from './contractions.ts'
import { lowerCased } from './lower.ts'
import { endOfMark } from './marks.ts'
import { endOfWord } from './word-ends.ts'

/**
 * Splits a text into words, numbers and marks, as the Universal Dependencies treebanks of English
 * do: "do|n't", "Lee|'s", "three|-|day", "6.1|-|magnitude", but "co-founder", "F-22", "U.S.".
 */
export function findTokens(text: string): Tokens {
  const columns = new Columns(text)
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) at++
    else if (isWordly(code) || startsNumber(text, at)) at = columns.addWord(at, endOfWord(text, at))
    else at = columns.add(at, endOfMark(text, at))
  }
  return columns.toTokens()
}

/** ".5" after a space is a number. */
function startsNumber(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 46) return false
  const next = text.charCodeAt(at + 1)
  return next >= 48 && next <= 57 && (at === 0 || isSpace(text.charCodeAt(at - 1)))
}

/** The tokens found so far. */
class Columns {
  readonly #text: string
  readonly #lower: string[] = []
  #starts: Uint32Array
  #ends: Uint32Array

  constructor(text: string) {
    this.#text = text
    const expected = (text.length >> 2) + 16
    this.#starts = new Uint32Array(expected)
    this.#ends = new Uint32Array(expected)
  }

  /** Adds a word, in two where it is a contraction, and gives its end back. */
  addWord(start: number, end: number): number {
    const lower = lowerCased(this.#text.slice(start, end))
    const cut = lower.length === end - start ? findContraction(lower) : 0
    if (cut === 0) return this.#push(start, end, lower)
    this.#push(start, start + cut, lower.slice(0, cut))
    return this.#push(start + cut, end, lower.slice(cut))
  }

  add(start: number, end: number): number {
    return this.#push(start, end, lowerCased(this.#text.slice(start, end)))
  }

  #push(start: number, end: number, lower: string): number {
    const index = this.#lower.push(lower) - 1
    if (index === this.#starts.length) this.#grow()
    this.#starts[index] = start
    this.#ends[index] = end
    return end
  }

  #grow(): void {
    const double = (column: Uint32Array) => {
      const larger = new Uint32Array(column.length * 2)
      larger.set(column)
      return larger
    }
    this.#starts = double(this.#starts)
    this.#ends = double(this.#ends)
  }

  toTokens(): Tokens {
    const count = this.#lower.length
    const [starts, ends] = [this.#starts.slice(0, count), this.#ends.slice(0, count)]
    return { count, starts, ends, lower: this.#lower, tags: new Uint8Array(count) }
  }
}
