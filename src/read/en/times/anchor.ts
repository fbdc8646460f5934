import type { Sentence } from '../../../model/reading.ts'
import { type Terms, wordAt } from '../terms/terms.ts'
import type { Day } from './calendar.ts'
import { isPast, isScheduled } from './scheduled.ts'

/** What relative times are counted from. */
export type Anchor = {
  /** The day of writing; null where the article has no date. */
  readonly written: Day | null
  /** The day that the text spoke of last, for "two days earlier". */
  spoken: Day | null
}

/** Words after which a weekday or month lies ahead. */
const AHEAD: ReadonlySet<string> = new Set(
  'will would shall going expected scheduled due planned set likely'.split(' '),
)

/** Verbs after which "to" does what is meant to be done: "hoped to open on Thursday". */
const INTENDING: ReadonlySet<string> = new Set(
  'hope hopes hoped hoping plan plans planning intend intends intended aim aims aimed'.split(' '),
)

/** Words that do so only where they stand right before the time. */
const RIGHT_BEFORE: ReadonlySet<string> = new Set(['by', 'until', 'till'])

/** Words of the past; the nearest word before the time decides. */
const BEHIND: ReadonlySet<string> = new Set('was were had said did been has have since'.split(' '))

/** How far back the verb may stand, in terms. */
const REACH = 60

/** Does the sentence speak of what is to come, as far as can be told before a term? */
export function looksAhead(terms: Terms, i: number, sentence: Sentence): boolean {
  const isBounded = RIGHT_BEFORE.has(wordAt(terms, i - 1))
  const first = Math.max(0, i - REACH)
  let isOver = false
  for (let k = i - 1; k >= first && terms.starts[k] >= sentence.start; k--) {
    const word = wordAt(terms, k)
    if (AHEAD.has(word)) return true
    if (word === 'to' && INTENDING.has(wordAt(terms, k - 1))) return true
    if (word === 'have' && AHEAD.has(wordAt(terms, k - 1))) return true
    if (!isOver && isScheduled(terms, k, i)) return true
    isOver ||= isPast(terms, k)
    if (isBounded ? word === 'had' : BEHIND.has(word)) return false
  }
  return isBounded
}
