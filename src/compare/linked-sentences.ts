import { numberSentences } from './number-sentences.ts'
import type { Story } from './story.ts'

/** The score from which two statements are taken to tell of one event. */
const SAME = 0.5

/** For a sentence, by its number, those of other articles aligned with it, in order. */
export function linkedSentences(
  { readings, alignment }: Story,
  least: number = SAME,
): readonly (readonly number[])[] {
  const { count, numberOf } = numberSentences(readings)
  const linked = Array.from({ length: count }, (): number[] => [])
  const numbers = alignment.statements.map(numberOf)
  for (const { a, b, score } of alignment.pairs) {
    if (score < least) continue
    linked[numbers[a]].push(numbers[b])
    linked[numbers[b]].push(numbers[a])
  }
  return linked
}
