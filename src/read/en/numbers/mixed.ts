import { follows, isGlued, printAt, type Terms, wordAt } from '../terms/terms.ts'
import { CARDINALS, FRACTION_PARTS, FRACTION_SIGNS, MAGNITUDES } from './number-words.ts'
import { isPluralNoun } from './plural-nouns.ts'

export type Part = { readonly end: number; readonly value: number }

/** The fraction behind a whole number: "and a half", "-and-three-quarter", "and two-thirds", "and ½". */
export function partBehind(terms: Terms, i: number): Part | null {
  const and = skipDash(terms, i)
  if (wordAt(terms, and) !== 'and' || !follows(terms, i) || !follows(terms, and + 1)) return null
  const at = skipDash(terms, and + 1)
  const sign = FRACTION_SIGNS.get(wordAt(terms, at))
  if (sign !== undefined) return { end: at + 1, value: sign }
  const word = wordAt(terms, at)
  const isOne = word === 'a' || word === 'an' || word === 'one'
  const many = isOne ? 1 : (CARDINALS.get(word) ?? 0)
  const place = skipDash(terms, at + 1)
  const of = follows(terms, place) ? (FRACTION_PARTS.get(wordAt(terms, place)) ?? 0) : 0
  if (many < 1 || many >= of) return null
  const part = { end: place + 1, value: many / of }
  const isStrict = word !== 'one' && wordAt(terms, place) !== 'quarter'
  return isOne && of !== 2 && !isCounting(terms, part.end, isStrict) ? null : part
}

/**
 * "Three and a quarter of them" and "two and a third man" tell of another part and of another man; with
 * `strict` only what is counted may follow.
 */
function isCounting(terms: Terms, i: number, strict: boolean): boolean {
  if (!follows(terms, i)) return true
  if (wordAt(terms, i) === 'of') return false
  const at = skipDash(terms, i)
  return !strict || MAGNITUDES.has(wordAt(terms, at)) || isPluralNoun(printAt(terms, at)) || at > i
}

/** The term behind a dash that joins two words; the same term where there is none. */
export function skipDash(terms: Terms, i: number): number {
  return wordAt(terms, i) === '-' && isGlued(terms, i) && isGlued(terms, i + 1) ? i + 1 : i
}

/**
 * The magnitude of "of a million" and "of one billion" behind a fraction, and of "million" behind
 * "quarter"; 1 where there is none. "A third million" is one more.
 */
export function scaleOfPart(terms: Terms, i: number): Part {
  if (!follows(terms, i)) return { end: i, value: 1 }
  const isOf = wordAt(terms, i) === 'of'
  const article = isOf ? wordAt(terms, i + 1) : ''
  if (isOf && article !== 'a' && article !== 'an' && article !== 'one') return { end: i, value: 1 }
  if (!isOf && !/^(?:half|quarters?)$/.test(wordAt(terms, i - 1))) return { end: i, value: 1 }
  const at = isOf ? i + 2 : skipDash(terms, i)
  const value = MAGNITUDES.get(wordAt(terms, at)) ?? 1
  return value >= 1e3 ? { end: at + 1, value } : { end: i, value: 1 }
}
