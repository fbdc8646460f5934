const WORD = /[^\s\p{P}\p{S}]+/gu

/** Words looked at in each text: enough to tell whether one is a state of the other. */
const MOST = 5000

/** 0..1: the share of the shorter text's three-word sequences that the other has as well. */
export function shareShingles(a: string, b: string): number {
  const { common, smaller } = compareShingles(a, b)
  return smaller === 0 ? 0 : common / smaller
}

/** Three-word sequences, each counted once: those that both texts have, and how many either has. */
export function compareShingles(a: string, b: string) {
  const [ours, theirs] = [shinglesOf(a), shinglesOf(b)]
  const [small, large] = ours.size <= theirs.size ? [ours, theirs] : [theirs, ours]
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common++
  return { common, smaller: small.size, larger: large.size }
}

function shinglesOf(text: string): Set<string> {
  const words = (text.toLowerCase().match(WORD) ?? []).slice(0, MOST)
  const shingles = new Set<string>()
  for (let i = 0; i + 3 <= words.length; i++) shingles.add(words.slice(i, i + 3).join(' '))
  return shingles
}
