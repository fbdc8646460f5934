import { follows, printAt, type Terms, wordAt } from '../terms/terms.ts'
import { isPluralNoun } from './plural-nouns.ts'

/** What is scored in games rather than counted in twenties. */
const SCORED: ReadonlySet<string> = new Set(
  'goals points runs tries hits sheets lines draws cards marks times'.split(' '),
)

/** Is "score" at a term twenty of something: "two score riders", "a score of villages"? */
export function isTwenty(terms: Terms, i: number): boolean {
  if (wordAt(terms, i) !== 'score' || !follows(terms, i + 1)) return false
  if (wordAt(terms, i + 1) === 'and') return wordAt(terms, i - 1) !== 'the'
  const isOf = wordAt(terms, i + 1) === 'of'
  const lead = wordAt(terms, i - 2)
  if (!isOf && (lead === 'the' || lead === 'all' || lead === 'who')) return false
  const at = i + (isOf ? 2 : 1)
  return isCounted(printAt(terms, at)) || (isOf && isCounted(printAt(terms, at + 1)))
}

function isCounted(print: string): boolean {
  return isPluralNoun(print) && !SCORED.has(print) && /^\p{Ll}/u.test(print)
}
