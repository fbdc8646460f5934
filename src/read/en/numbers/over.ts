import { type Terms, wordAt } from '../terms/terms.ts'

/** Words before "over" that make "over three years" a length rather than a time it is spread on. */
const BEFORE_OVER: ReadonlySet<string> = new Set(
  'for in after lasted lasting took takes taken spent than just well within of'.split(' '),
)

export const OVER_VOCABULARY: readonly string[] = [...BEFORE_OVER]

/** Does the "over" at a term only spread something on days or years, as in "loans over three years"? */
export function isSpreading(terms: Terms, i: number): boolean {
  return wordAt(terms, i) === 'over' && !BEFORE_OVER.has(wordAt(terms, i - 1))
}
