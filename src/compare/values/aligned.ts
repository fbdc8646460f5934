import { numberSentences } from '../number-sentences.ts'
import type { Story } from '../story.ts'

/** How surely two sentences of different readings tell the same, 0 where nothing says so. */
export type AlignedScore = (
  reading: number,
  sentence: number,
  otherReading: number,
  otherSentence: number,
) => number

/** Several kinds of differences ask for the same story. */
const SCORED = new WeakMap<Story, AlignedScore>()

/** Looks the pairs of statements up by their sentences. */
export function scoreAligned(story: Story): AlignedScore {
  const scores = SCORED.get(story) ?? indexPairs(story)
  SCORED.set(story, scores)
  return scores
}

function indexPairs({ readings, alignment }: Story): AlignedScore {
  const { count, numberOf } = numberSentences(readings)
  const scores = Array.from({ length: count }, (): Map<number, number> | null => null)
  const { statements, pairs } = alignment
  for (const { a, b, score } of pairs) {
    const [one, other] = [numberOf(statements[a]), numberOf(statements[b])]
    const ofOne = scores[one] ?? new Map<number, number>()
    ofOne.set(other, Math.max(ofOne.get(other) ?? 0, score))
    scores[one] = ofOne
  }
  return (reading, sentence, otherReading, otherSentence) => {
    const one = numberOf({ reading, sentence })
    const other = numberOf({ reading: otherReading, sentence: otherSentence })
    return scores[Math.min(one, other)]?.get(Math.max(one, other)) ?? 0
  }
}
