import type { Story } from '../story.ts'

/** How likely two statements tell the same, 0 to 1. */
export type Likely = (a: number, b: number) => number

/** A pair that shares too little to be looked at. */
const UNLIKE = 0.05

/** Looks pairs of statements up. Those of one account may always stand together: they count once. */
export function likelyPairs({ alignment, accounts }: Story): Likely {
  const { statements, pairs } = alignment
  const scores = new Map(pairs.map(({ a, b, score }) => [a * statements.length + b, score]))
  const accountOf = (id: number) => accounts.ofReading[statements[id].reading]
  return (a, b) => {
    if (accountOf(a) === accountOf(b)) return 1
    return scores.get(Math.min(a, b) * statements.length + Math.max(a, b)) ?? UNLIKE
  }
}
