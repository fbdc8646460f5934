import type { Reading } from '../../model/reading.ts'
import { hasLetterOrDigit } from '../../text/characters.ts'
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
  const other = b.filter(hasLetterOrDigit)
  const runs = new Uint16Array(other.length + 1)
  let longest = 0
  for (const word of a) {
    if (!hasLetterOrDigit(word)) continue
    for (let j = other.length; j > 0; j--) {
      runs[j] = other[j - 1] === word ? runs[j - 1] + 1 : 0
      if (runs[j] > longest) longest = runs[j]
    }
  }
  return longest
}
