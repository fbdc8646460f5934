import type { ScannedWord } from './scan-words.ts'

/** Words of a shingle: five in the same order are hardly chance. */
const SHINGLE = 5
/** Hashes that are kept: enough to tell a copied third from none. */
const KEPT = 20
/** Bits of a hash: such numbers are small ones to JavaScript. */
const BITS = 30

/** The smallest hashes of an article's shingles: two articles share about as many as they share text. */
export function computeSketch(words: readonly ScannedWord[]): number[] {
  const hashes = words.map(({ text }) => hashWord(text))
  const all = new Set<number>()
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let hash = 0
    for (let k = i; k < i + SHINGLE; k++) hash = Math.imul(hash, 0x01000193) ^ hashes[k]
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    all.add((hash ^ (hash >>> 13)) >>> (32 - BITS))
  }
  return [...Uint32Array.from(all).sort().subarray(0, KEPT)]
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ (word.charCodeAt(i) | 32), 0x01000193)
  }
  return hash
}
