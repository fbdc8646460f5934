import type { Tokens } from '../../model/reading.ts'

const TOKEN = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+(?:[.,:]\p{N}+)*|\S/gu

/** Splits a text into words, numbers and marks. */
export function findTokens(text: string): Tokens {
  const found = [...text.matchAll(TOKEN)]
  return {
    count: found.length,
    starts: Uint32Array.from(found, (match) => match.index),
    ends: Uint32Array.from(found, (match) => match.index + match[0].length),
    lower: found.map((match) => match[0].toLowerCase().replaceAll('’', "'")),
    tags: new Uint8Array(found.length),
  }
}
