import { isFunctionWord } from '../function-words.ts'
import { keyOf } from '../match/terms.ts'
import { numberSentences } from '../number-sentences.ts'
import type { Story } from '../story.ts'

/** Two sentences this likely to tell the same may have a detail in common. */
const SAME = 0.5

/** Of a copy this share of its words stands in the detail that it copies. */
const COPIED = 0.6

type Placed = {
  readonly reading: number
  readonly sentence: number
  readonly start: number
  readonly end: number
}

/**
 * A detail that articles have from each other is shown once, and what each of two sentences that tell
 * the same adds of its own is shown for both.
 */
export function dropCopies<T extends Placed>(
  { readings, alignment }: Story,
  details: readonly T[],
): T[] {
  const { count, numberOf } = numberSentences(readings)
  const alike = Array.from({ length: count }, (): number[] => [])
  for (const { a, b, score } of alignment.pairs) {
    if (score < SAME) continue
    const one = numberOf(alignment.statements[a])
    const other = numberOf(alignment.statements[b])
    alike[one].push(other)
    alike[other].push(one)
  }
  const shown = Array.from({ length: count }, (): ReadonlySet<string>[] => [])
  return details.filter((detail) => {
    const own = numberOf(detail)
    const words = wordsOf(detail)
    const isCopyOf = (other: ReadonlySet<string>) =>
      [...words].filter((word) => other.has(word)).length >= COPIED * words.size
    if (alike[own].some((other) => shown[other].some(isCopyOf))) return false
    shown[own].push(words)
    return true
  })

  function wordsOf({ reading, sentence, start, end }: Placed): ReadonlySet<string> {
    const { tokens, sentences } = readings[reading]
    const words = new Set<string>()
    for (let i = sentences[sentence].firstToken; i < sentences[sentence].endToken; i++) {
      if (tokens.starts[i] < start || tokens.ends[i] > end || isFunctionWord(tokens.lower[i]))
        continue
      const key = keyOf(tokens.lower[i])
      if (key !== '') words.add(key)
    }
    return words
  }
}
