import type { Reading } from '../../model/reading.ts'
import type { Bearer } from './support.ts'

/** So many words in a row are not alike by chance: both quote them. */
export const QUOTED = 4

/** A long quote goes over several sentences: the one of them that has most of a line's words in a row. */
export function atItsWords(
  { quotes, sentences, tokens }: Reading,
  bearer: Bearer,
  line: readonly string[],
): { readonly bearer: Bearer; readonly run: number } {
  const from = sentences[bearer.sentence]
  const last = quotes
    .filter(({ start, end }) => start < from.end && from.start < end)
    .reduce((end, quote) => Math.max(end, quote.end), from.end)
  let found = { bearer, run: 0 }
  for (let at = bearer.sentence; at < sentences.length && sentences[at].start < last; at++) {
    const { firstToken, endToken } = sentences[at]
    const run = longestRun(line, tokens.lower.slice(firstToken, endToken))
    if (run > found.run) found = { bearer: { ...bearer, sentence: at }, run }
  }
  return found
}

/** How many words in a row, marks left out, two sentences share. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
  const one = a.filter(isWord)
  const other = b.filter(isWord)
  let longest = 0
  let above = new Uint16Array(other.length + 1)
  for (const word of one) {
    const row = new Uint16Array(other.length + 1)
    for (const [j, each] of other.entries())
      if (each === word) {
        row[j + 1] = above[j] + 1
        longest = Math.max(longest, row[j + 1])
      }
    above = row
  }
  return longest
}

function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token)
}
