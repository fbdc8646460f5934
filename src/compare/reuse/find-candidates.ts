import type { Narration } from './narration.ts'

/** Words in a row that two sentences must share to be looked at. */
const RUN = 3

/** How many such runs: one may be chance ("in the city"), three are at least five words. */
const RUNS = 3

/** Calls `visit` for each pair of sentences of different readings that share runs of words. */
export function findCandidates(
  narration: readonly Narration[],
  visit: (a: number, b: number) => void,
): void {
  const postings = new Map<number, number[]>()
  const shared = new Int32Array(narration.length)
  for (const [b, { reading, words }] of narration.entries()) {
    const touched: number[] = []
    for (const run of runsOf(words)) {
      const list = postings.get(run)
      if (!list) postings.set(run, [b])
      else {
        for (const a of list)
          if (narration[a].reading !== reading && shared[a]++ === 0) touched.push(a)
        if (list.at(-1) !== b) list.push(b)
      }
    }
    touched.sort((x, y) => x - y)
    for (const a of touched) {
      if (shared[a] >= RUNS) visit(a, b)
      shared[a] = 0
    }
  }
}

/** More words than any story has. In one that has more, runs that meet by chance cost time only. */
const WORDS = 1 << 17

/** Each run of words as one number. */
function runsOf(words: Int32Array): number[] {
  const runs: number[] = []
  for (let i = 0; i + RUN <= words.length; i++)
    runs.push((words[i] * WORDS + words[i + 1]) * WORDS + words[i + 2])
  return runs
}
