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
  const { statements, pairs } = alignment
  const scores = new Map<number, number>()
  for (const { a, b, score } of pairs) scores.set(a * statements.length + b, score)
  const accountOf = Int32Array.from(statements, ({ reading }) => accounts.ofReading[reading])
  return (a, b) => {
    if (accountOf[a] === accountOf[b]) return 1
    return scores.get(a < b ? a * statements.length + b : b * statements.length + a) ?? UNLIKE
  }
}
