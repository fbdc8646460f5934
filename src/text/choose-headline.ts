const WORD = /[\p{L}\p{N}]+/gu

/** Shorter words are in most headlines, whatever they tell of. */
const SHORTEST = 4

/**
 * Which headline stands for a story: the one that shares most with the others, so that no outlet's
 * own slant does; the first of equals. -1 where there is none.
 */
export function chooseHeadline(headlines: readonly (string | null)[]): number {
  const sets = headlines.map((headline) => new Set(headline?.toLowerCase().match(WORD) ?? []))
  const uses = new Map<string, number>()
  for (const set of sets) for (const word of set) uses.set(word, (uses.get(word) ?? 0) + 1)
  const scores = sets.map((set) => sharedness(set, uses))
  let best = -1
  for (const [i, headline] of headlines.entries()) {
    if (headline && (best < 0 || scores[i] > scores[best])) best = i
  }
  return best
}

/** How many other headlines use its longer words, on average over the words. */
function sharedness(words: ReadonlySet<string>, uses: ReadonlyMap<string, number>): number {
  let sum = 0
  let count = 0
  for (const word of words) {
    if (word.length < SHORTEST) continue
    sum += (uses.get(word) ?? 1) - 1
    count++
  }
  return count === 0 ? 0 : sum / Math.sqrt(count)
}
