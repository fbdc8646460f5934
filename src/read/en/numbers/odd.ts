import { follows, isGlued, printAt, type Terms, wordAt } from '../terms/terms.ts'
import { isPluralNoun } from './plural-nouns.ts'

/** Nouns of which "odd" tells what kind they are rather than how many. */
const ODD_THINGS: ReadonlySet<string> = new Set(
  'jobs numbers socks shoes pages days years looks couples ones things items'.split(' '),
)

/** The term behind "-odd" or "odd" that makes a round number an estimate; the same term for none. */
export function behindOdd(terms: Terms, i: number, value: number): number {
  if (wordAt(terms, i) === '-')
    return wordAt(terms, i + 1) === 'odd' && isGlued(terms, i) && isGlued(terms, i + 1) ? i + 2 : i
  if (wordAt(terms, i) !== 'odd' || value % 10 !== 0 || !follows(terms, i + 1)) return i
  const noun = printAt(terms, i + 1)
  return isPluralNoun(noun) && !(ODD_THINGS.has(noun) && value < 20) ? i + 1 : i
}

/** Does "odd" stand among the terms of a number? */
export function hasOdd(terms: Terms, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (wordAt(terms, i) === 'odd') return true
  return false
}
