import { BROKEN, MARK, type Terms, wordAt } from '../terms/terms.ts'

/** Words of change, behind which a number tells by how much. */
const CHANGES: ReadonlySet<string> = new Set(
  `by up down rose rise rises rising fell fall falls falling gained gains gaining dropped drops dropping
  climbed climbs climbing slipped slips slipping added adds adding lost loses losing jumped jumps jumping
  increased increases increasing decreased decreases decreasing dipped dips edged advanced declined
  surged plunged grew grows growing shrank widened narrowed`.split(/\s+/),
)

/** Words behind a number that counts nothing. */
const BEHIND: ReadonlySet<string> = new Set(
  `after amid and as at but by during following for from in on since when while with this last
  yesterday over within before compared against`.split(/\s+/),
)

export const RESULT_VOCABULARY: readonly string[] = [...CHANGES, ...BEHIND]

/** A level is seldom less than this many times the change that led to it; a range never is so wide. */
const FAR = 3

/**
 * Does "to" lead from a change to what it came to: "fell by four to 52"? The ends of a range lie close
 * together and share what is counted behind them: "fell by four to six seats".
 */
export function isResult(
  terms: Terms,
  start: number,
  end: number,
  [first, second]: readonly [number, number],
): boolean {
  if (!CHANGES.has(wordAt(terms, start - 1))) return false
  if (second > FAR * first) return true
  if (end >= terms.count || terms.gaps[end] === BROKEN) return true
  const mark = wordAt(terms, end)
  return terms.kinds[end] === MARK ? !'%°-–'.includes(mark || '%') : BEHIND.has(mark)
}
