import { scorePairs } from '../match/pair-scores.ts'
import type { Story } from '../story.ts'

/** How likely two statements tell the same, 0 to 1. */
export type Likely = (a: number, b: number) => number

/** A pair that shares too little to be looked at. */
const UNLIKE = 0.05

/** Several steps ask for the same story. */
const KNOWN = new WeakMap<Story, Likely>()

/** Looks pairs of statements up. Those of one account may always stand together: they count once. */
export function likelyPairs(story: Story): Likely {
  const known = KNOWN.get(story) ?? indexPairs(story)
  KNOWN.set(story, known)
  return known
}

function indexPairs({ alignment, accounts }: Story): Likely {
  const { statements } = alignment
  const scoreOf = scorePairs(alignment)
  const accountOf = Int32Array.from(statements, ({ reading }) => accounts.ofReading[reading])
  return (a, b) => {
    if (accountOf[a] === accountOf[b]) return 1
    const score = scoreOf(a, b)
    return score < 0 ? UNLIKE : score
  }
}
