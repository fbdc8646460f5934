import { remember } from '../remember.ts'
import { editDistance } from './distance.ts'

/**
 * What transliterations of one foreign name have in common, in the order of their reading.
 * Greek, Cyrillic and Arabic names vary by these letters: Giannis/Yiannis, Sergei/Sergey,
 * Karolos/Carolos, Kadhafi/Qadhafi.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:gi|yi|gh?i|i|j)(?=[aou])/, 'y'],
  [/ij$/, 'i'],
  [/ph/g, 'f'],
  [/^(?:gh|kh|q)/, 'k'],
  [/sch|sh/g, 's'],
  [/tch|ch/g, 'C'],
  [/ck|q|c(?![eiyC])/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/t[sz]/g, 'z'],
  [/(?<=.)h/g, ''],
  [/ou|oo/g, 'u'],
  [/[eai]?[yi]+$/, 'i'],
  [/e[iy]|a[iy]|i[ey]|ee|y(?=[^aou]|$)/g, 'i'],
  [/^e/, 'i'],
  [/(.)\1+/g, '$1'],
]

/** A key that the spellings of one name by different outlets share. The word is folded. */
export const soundOf: (word: string) => string = remember(sound)

function sound(word: string): string {
  let key = word
  for (const [spelling, heard] of SPELLINGS) key = key.replace(spelling, heard)
  return key
}

const VOWELS = /(?<=.)[aeiouy]/g

/** May these be two spellings of one name? `loose` where something else speaks for it too. */
export function soundAlike(a: string, b: string, certainty: 'strict' | 'loose'): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4) return false
  const [soundA, soundB] = [soundOf(a), soundOf(b)]
  if (soundA === soundB) return true
  if (soundA[0] !== soundB[0]) return false
  if (shorter >= 5 && soundA.replace(VOWELS, '') === soundB.replace(VOWELS, ''))
    return editDistance(a, b, 2) <= 2
  if (certainty === 'strict') return shorter >= 9 && editDistance(a, b, 2) <= 2
  return shorter >= 5 && editDistance(a, b, 2) <= (shorter >= 8 ? 2 : 1)
}
