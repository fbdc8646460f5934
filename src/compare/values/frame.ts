import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { isFunctionWord } from '../function-words.ts'
import { baseForm } from './base-form.ts'

/** Words on either side of a value that frame it. */
const FRAME = 5

/** The stems of the words next to a value, on both sides. */
export function frameOf(
  { tokens, sentences }: Reading,
  sentence: number,
  value: Span,
): ReadonlySet<string> {
  const { firstToken, endToken } = sentences[sentence]
  let first = firstToken
  while (first < endToken && tokens.ends[first] <= value.start) first++
  let next = first
  while (next < endToken && tokens.starts[next] < value.end) next++
  const frame = new Set<string>()
  const take = (from: number, to: number, step: number) => {
    for (let i = from, left = FRAME; i !== to && left > 0; i += step) {
      const word = tokens.lower[i]
      if (!/[\p{L}\p{N}]/u.test(word)) continue
      left--
      if (!isFunctionWord(word)) frame.add(baseForm(word))
    }
  }
  take(first - 1, firstToken - 1, -1)
  take(next, endToken, 1)
  return frame
}

/** What two sets have in common, of all that they have; 0 where both are empty. */
export function shareOf<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0
  for (const each of a) if (b.has(each)) shared++
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
