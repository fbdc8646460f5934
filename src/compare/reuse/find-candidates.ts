import type { Wording } from './wordings.ts'

/** Words in a row that two sentences must share to be looked at. */
const RUN = 3

/** How many such runs: one may be chance ("in the city"), three are at least five words. */
const RUNS = 3

/** Calls `visit` for each pair of wordings that share runs of words, and for each with itself. */
export function findCandidates(
  wordings: readonly Wording[],
  visit: (a: number, b: number) => void,
): void {
  const postings = new Map<number, number[]>()
  const shared = new Int32Array(wordings.length)
  for (const [b, { words }] of wordings.entries()) {
    const touched: number[] = []
    for (const run of runsOf(words)) {
      const list = postings.get(run) ?? []
      if (list.length === 0) postings.set(run, list)
      list.push(b)
      for (let i = 0; i < list.length; i++) if (shared[list[i]]++ === 0) touched.push(list[i])
    }
    for (const a of touched) {
      if (shared[a] >= RUNS) visit(a, b)
      shared[a] = 0
    }
  }
}

/** More words than any story has. In one that has more, runs that meet by chance cost time only. */
const WORDS = 1 << 17

/** Each different run of words as one number. */
function runsOf(words: Int32Array): Set<number> {
  const runs = new Set<number>()
  for (let i = 0; i + RUN <= words.length; i++)
    runs.add((words[i] * WORDS + words[i + 1]) * WORDS + words[i + 2])
  return runs
}
