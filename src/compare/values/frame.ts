import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { hasLetterOrDigit } from '../../text/characters.ts'
import { isFunctionWord } from '../function-words.ts'
import { countShared, inOrder } from '../match/sorted.ts'
import { baseForm } from './base-form.ts'
import type { Rarity } from './context.ts'

/** Words on either side of a value that frame it. */
const FRAME = 5

/** The stems of the words next to a value, on both sides, by their numbers in order. */
export function frameOf(
  { tokens, sentences }: Reading,
  sentence: number,
  value: Span,
  { numberOf }: Rarity,
): Int32Array {
  const { firstToken, endToken } = sentences[sentence]
  let first = firstToken
  while (first < endToken && tokens.ends[first] <= value.start) first++
  let next = first
  while (next < endToken && tokens.starts[next] < value.end) next++
  const frame: number[] = []
  const take = (from: number, to: number, step: number) => {
    for (let i = from, left = FRAME; i !== to && left > 0; i += step) {
      const word = tokens.lower[i]
      if (!hasLetterOrDigit(word)) continue
      left--
      if (!isFunctionWord(word)) frame.push(numberOf(baseForm(word)))
    }
  }
  take(first - 1, firstToken - 1, -1)
  take(next, endToken, 1)
  return inOrder(frame)
}

/** What two frames have in common, of all that they have; 0 where both are empty. */
export function shareOf(a: Int32Array, b: Int32Array): number {
  const shared = countShared(a, b)
  return shared === 0 ? 0 : (2 * shared) / (a.length + b.length)
}
