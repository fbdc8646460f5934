import { numberSentences } from '../number-sentences.ts'
import type { Story } from '../story.ts'

/** Two sentences of one account this likely to tell the same are copies. */
const SAME = 0.5

/** A detail that the articles of one account copy from each other is shown once. */
export function dropCopies<T extends { readonly reading: number; readonly sentence: number }>(
  { readings, alignment }: Story,
  details: readonly T[],
): T[] {
  const { count, numberOf } = numberSentences(readings)
  const copies = Array.from({ length: count }, (): number[] => [])
  for (const { a, b, score } of alignment.pairs) {
    if (score < SAME) continue
    const one = numberOf(alignment.statements[a])
    const other = numberOf(alignment.statements[b])
    copies[one].push(other)
    copies[other].push(one)
  }
  const shown = new Set<number>()
  return details.filter((detail) => {
    const own = numberOf(detail)
    if (copies[own].some((copy) => shown.has(copy))) return false
    shown.add(own)
    return true
  })
}
