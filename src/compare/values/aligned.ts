import { scorePairs } from '../match/pair-scores.ts'
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

/** Looks the pairs of statements up by their sentences, each of which is one statement at most. */
export function scoreAligned(story: Story): AlignedScore {
  const scores = SCORED.get(story) ?? indexPairs(story)
  SCORED.set(story, scores)
  return scores
}

function indexPairs({ readings, alignment }: Story): AlignedScore {
  const { statements } = alignment
  const scoreOf = scorePairs(alignment)
  const idOf = readings.map(({ sentences }) => new Int32Array(sentences.length).fill(-1))
  for (const { id, reading, sentence } of statements) idOf[reading][sentence] = id
  return (reading, sentence, otherReading, otherSentence) => {
    const [one, other] = [idOf[reading][sentence], idOf[otherReading][otherSentence]]
    return one < 0 || other < 0 ? 0 : Math.max(0, scoreOf(one, other))
  }
}
