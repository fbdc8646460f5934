/** Signed 32-bit numbers that stand for words and features: no string is built while reading. */

/** The hash of a lower-case word. Numbers are told apart by their length only. */
export function hashWord(word: string): number {
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return hashNumber(word)
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return finish(hash)
}

function hashNumber(word: string): number {
  let digits = 0
  let rest = 7
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 48 && code <= 57) digits++
    else rest = Math.imul(rest, 31) + code
  }
  return finish(Math.imul(Math.min(digits, 5), 0x2545f491) ^ rest)
}

/** The hash of a word followed by another: phrases are hashed word by word. */
export function hashPhrase(phrase: number, word: number): number {
  return finish(Math.imul(phrase, 0x9e3779b1) ^ word)
}

/** The hash of one feature: a template's number and up to two values. */
export function hashFeature(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b, 0xc2b2ae3d), 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return mixed ^ (mixed >>> 15)
}
