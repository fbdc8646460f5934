import type { Story } from '../story.ts'

/** For each statement how likely the likest of another account tells the same. */
export function findLikest({ alignment, accounts }: Story): Float64Array {
  const { statements, pairs } = alignment
  const likest = new Float64Array(statements.length)
  const accountOf = (id: number) => accounts.ofReading[statements[id].reading]
  for (const { a, b, score } of pairs) {
    if (accountOf(a) === accountOf(b)) continue
    likest[a] = Math.max(likest[a], score)
    likest[b] = Math.max(likest[b], score)
  }
  return likest
}
