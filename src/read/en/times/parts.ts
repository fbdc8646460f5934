import { DIGITS, follows, isGlued, printAt, type Terms, wordAt } from '../terms/terms.ts'
import { DIRECTIONS } from './time-words.ts'

/** A small whole number in digits, such as a day or an hour; -1 where there is none. */
export function smallNumberAt(terms: Terms, i: number): number {
  if (i >= terms.count || terms.kinds[i] !== DIGITS) return -1
  const length = terms.ends[i] - terms.starts[i]
  const value = length <= 2 ? Number(printAt(terms, i)) : -1
  return Number.isInteger(value) ? value : -1
}

/** A year in four digits, 1000 to 2199; -1 where there is none. */
export function yearAt(terms: Terms, i: number): number {
  if (i >= terms.count || terms.kinds[i] !== DIGITS || terms.ends[i] - terms.starts[i] !== 4)
    return -1
  const value = Number(printAt(terms, i))
  return Number.isInteger(value) && value >= 1000 && value < 2200 ? value : -1
}

/** A year behind "March" or "March 5": the term after it and the year. A comma or "of" may lead. */
export function yearBehind(terms: Terms, i: number): { end: number; year: number } | null {
  if (!follows(terms, i)) return null
  const lead = [',', 'of'].includes(wordAt(terms, i)) ? 1 : 0
  const year = follows(terms, i + lead) ? yearAt(terms, i + lead) : -1
  const isYear = year > 0 && !(isGlued(terms, i + lead + 1) && terms.kinds[i + lead + 1] === DIGITS)
  return isYear ? { end: i + lead + 1, year } : null
}

/** Where an ordinal ending behind digits ends: "5th" is two terms. */
export function skipOrdinalEnding(terms: Terms, i: number): number {
  const isEnding = isGlued(terms, i) && ['st', 'nd', 'rd', 'th'].includes(wordAt(terms, i))
  return isEnding ? i + 1 : i
}

export function isDash(word: string): boolean {
  return word === '-' || word === '–' || word === '—'
}

/** Do these words stand at a term, in one line? */
export function hasWords(terms: Terms, i: number, ...words: readonly string[]): boolean {
  return words.every(
    (word, k) => wordAt(terms, i + k) === word && (k === 0 || follows(terms, i + k)),
  )
}

/** "of last year", "last year", "of the year": how many years on, and where the words end. */
export function directedYear(terms: Terms, i: number): { end: number; by: number } | null {
  const at = wordAt(terms, i) === 'of' ? i + 1 : i
  if (!follows(terms, i)) return null
  if (at > i && hasWords(terms, at, 'the', 'year')) return { end: at + 2, by: 0 }
  const by = wordAt(terms, at) === 'past' ? undefined : DIRECTIONS.get(wordAt(terms, at))
  return by !== undefined && hasWords(terms, at + 1, 'year') ? { end: at + 2, by } : null
}
