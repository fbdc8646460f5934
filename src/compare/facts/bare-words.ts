import { numbersOf, type TermColumn } from '../match/term-column.ts'
import { keyOf } from '../match/terms.ts'

/** Verbs that leave the telling to what follows them. */
const LINKING: readonly string[] = ['appear', 'seem', 'remain', 'become']

/** Words of reporting. */
const REPORTING: readonly string[] =
  'tell told add ask note report statement reporter spokesman spokeswoman official according'.split(
    ' ',
  )

/** The terms of a story that tell nothing by themselves. */
export function bareTerms(words: TermColumn): ReadonlySet<number | undefined> {
  return termsOf(words, [...LINKING, ...REPORTING])
}

/** The terms of verbs that leave the telling to what follows them. */
export function linkingTerms(words: TermColumn): ReadonlySet<number | undefined> {
  return termsOf(words, LINKING)
}

function termsOf(words: TermColumn, list: readonly string[]): ReadonlySet<number | undefined> {
  const numbers = numbersOf(words)
  return new Set(list.map((word) => numbers.get(keyOf(word))))
}
