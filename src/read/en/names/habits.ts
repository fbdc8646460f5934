import type { Tokens } from '../../../model/reading.ts'
import { CAPITAL, type Forms, HAS_LETTER } from '../forms.ts'

/** How a text writes a word: with a capital inside a sentence, with a small letter somewhere. */
const CAPITAL_INSIDE = 1
const SMALL = 2

export type SentenceRange = { readonly firstToken: number; readonly endToken: number }

/**
 * What a text tells about each of its capitalised words elsewhere: "Hope" at the start of a
 * sentence is a name where the text has "with Hope", and none where it has "hope".
 */
export function findHabits(
  forms: Forms,
  tokens: Tokens,
  sentences: readonly SentenceRange[],
): Uint8Array {
  const { word, flags, count } = forms
  const seen = new Map<number, number>()
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      if (!isCapital(flags, i)) continue
      const key = word[i]
      const habit = i > firstToken && !isOpening(tokens, i - 1) ? CAPITAL_INSIDE : 0
      seen.set(key, (seen.get(key) ?? 0) | habit)
    }
  }
  for (let i = 0; i < count; i++) {
    const key = word[i]
    const habit = isCapital(flags, i) ? undefined : seen.get(key)
    if (habit !== undefined) seen.set(key, habit | SMALL)
  }
  return Uint8Array.from(word, (key) => seen.get(key) ?? 4)
}

function isCapital(flags: Uint8Array, i: number): boolean {
  return (flags[i] & (CAPITAL | HAS_LETTER)) === (CAPITAL | HAS_LETTER)
}

function isOpening({ lower }: Tokens, i: number): boolean {
  const mark = lower[i] ?? ''
  return mark === '"' || mark === "'" || mark === '(' || mark === ':'
}
