import type { Tokens } from '../../../model/reading.ts'
import { CAPITAL, type Forms, HAS_LETTER } from '../forms.ts'

/** How a text writes a word: with a capital inside a sentence, with a small letter somewhere. */
const CAPITAL_INSIDE = 1
const SMALL = 2
/** It never has a capital; one that has begins with a capital at the start of sentences alone. */
const NEVER_CAPITAL = 4

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
  const { first, flags, count } = forms
  const seen = new Uint8Array(count).fill(NEVER_CAPITAL)
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      if (!isCapital(flags, i)) continue
      const habit = i > firstToken && !isOpening(tokens, i - 1) ? CAPITAL_INSIDE : 0
      seen[first[i]] = (seen[first[i]] & ~NEVER_CAPITAL) | habit
    }
  }
  for (let i = 0; i < count; i++) {
    const word = first[i]
    if (!isCapital(flags, i) && seen[word] !== NEVER_CAPITAL) seen[word] = seen[word] | SMALL
  }
  return spread(seen, first)
}

/** What is known of each word, for each token. */
function spread(seen: Uint8Array, first: Uint32Array): Uint8Array {
  const habits = new Uint8Array(first.length)
  for (let i = 0; i < first.length; i++) habits[i] = seen[first[i]]
  return habits
}

function isCapital(flags: Uint8Array, i: number): boolean {
  return (flags[i] & (CAPITAL | HAS_LETTER)) === (CAPITAL | HAS_LETTER)
}

function isOpening({ lower }: Tokens, i: number): boolean {
  const mark = lower[i] ?? ''
  return mark === '"' || mark === "'" || mark === '(' || mark === ':'
}
