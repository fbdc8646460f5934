import type { Alignment, Pair } from './alignment.ts'

/** How likely two statements tell the same, whichever comes first; -1 where they are no pair. */
export type PairScores = (a: number, b: number) => number

/** Several steps ask for the same pairs. */
const KNOWN = new WeakMap<readonly Pair[], PairScores>()

/** Looks the pairs of an alignment up. */
export function scorePairs({ statements, pairs }: Alignment): PairScores {
  const known = KNOWN.get(pairs) ?? indexScores(statements.length, pairs)
  KNOWN.set(pairs, known)
  return known
}

/** The pairs come in order of `a`, then `b`: the few of one statement stand in a row. */
function indexScores(count: number, pairs: readonly Pair[]): PairScores {
  const starts = new Int32Array(count + 1)
  for (const { a } of pairs) starts[a + 1]++
  for (let a = 0; a < count; a++) starts[a + 1] += starts[a]
  const others = Int32Array.from(pairs, ({ b }) => b)
  const scores = Float64Array.from(pairs, ({ score }) => score)
  return (a, b) => {
    const [one, other] = a < b ? [a, b] : [b, a]
    let low = starts[one]
    let high = starts[one + 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (others[middle] < other) low = middle + 1
      else high = middle
    }
    return low < starts[one + 1] && others[low] === other ? scores[low] : -1
  }
}
