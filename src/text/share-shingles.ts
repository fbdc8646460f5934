const WORD = /[^\s\p{P}\p{S}]+/gu

/** Words looked at in each text: enough to tell whether one is a state of the other. */
const MOST = 5000

/** 0..1: the share of the shorter text's three-word sequences that the other has as well. */
export function shareShingles(a: string, b: string): number {
  const [ours, theirs] = [shinglesOf(a), shinglesOf(b)]
  const [small, large] = ours.size <= theirs.size ? [ours, theirs] : [theirs, ours]
  if (small.size === 0) return 0
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common++
  return common / small.size
}

function shinglesOf(text: string): Set<string> {
  const words = (text.toLowerCase().match(WORD) ?? []).slice(0, MOST)
  const shingles = new Set<string>()
  for (let i = 0; i + 3 <= words.length; i++) shingles.add(words.slice(i, i + 3).join(' '))
  return shingles
}
