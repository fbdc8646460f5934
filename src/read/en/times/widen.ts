import type { When } from '../../../model/reading.ts'
import { hedgeBefore } from '../numbers/hedges.ts'
import { hasOdd } from '../numbers/odd.ts'
import { isSpreading } from '../numbers/over.ts'
import { DIGITS, follows, isGlued, type Terms, wordAt } from '../terms/terms.ts'
import { isoDay, parseDay } from './calendar.ts'
import type { Found, Scene } from './found.ts'
import { hasWords } from './parts.ts'

/** Takes along what stands before a time: "early June", "the end of May", "more than two hours". */
export function widen(scene: Scene, found: Found, free: number): Found {
  const wide = withPart(scene, found)
  const whole = wide.start < free ? found : wide
  const hedged = withHedge(scene.terms, whole)
  return hedged.start < free ? whole : hedged
}

/** Which stretch of a period the words before it mean, as shares of its length. */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 0.4]],
  ['start', [0, 0.25]],
  ['beginning', [0, 0.25]],
  ['mid', [0.25, 0.75]],
  ['middle', [0.25, 0.75]],
  ['late', [0.6, 1]],
  ['end', [0.75, 1]],
])

const PERIODS: ReadonlySet<string> = new Set(['week', 'month', 'season', 'year', 'decade'])

function withPart(scene: Scene, found: Found): Found {
  const { terms } = scene
  if (found.type !== 'date' && found.type !== 'time') return found
  if (!follows(terms, found.start)) return found
  if (isLateInDay(terms, found)) return { ...found, start: found.start - 2 }
  const sided = withSide(scene, found)
  if (sided) return sided
  const lead = leadBefore(terms, found.start)
  if (!lead) return found
  return { ...found, start: lead.start, when: narrow(found.when, PARTS.get(lead.word)) }
}

/** "later in the day", "late in the week". */
function isLateInDay(terms: Terms, { start }: Found): boolean {
  const isNear = ['late', 'later', 'early', 'earlier'].includes(wordAt(terms, start - 2))
  return isNear && hasWords(terms, start - 1, 'in', 'the')
}

/** "early June", "mid-June", "the end of June". */
function leadBefore(terms: Terms, start: number): { start: number; word: string } | null {
  const dash = wordAt(terms, start - 1) === '-' && isGlued(terms, start) ? 1 : 0
  const near = wordAt(terms, start - 1 - dash)
  if (near === 'early' || near === 'late' || near === 'mid') {
    const isLed = wordAt(terms, start - 2 - dash) === 'the'
    return { start: start - 1 - dash - (isLed ? 1 : 0), word: near }
  }
  const far = near === 'of' ? wordAt(terms, start - 2) : ''
  if (!['start', 'beginning', 'middle', 'end'].includes(far)) return null
  return { start: wordAt(terms, start - 3) === 'the' ? start - 3 : start - 2, word: far }
}

/** "earlier this year" ends and "later this year" begins with the day of writing. */
function withSide({ terms, anchor }: Scene, found: Found): Found | null {
  const word = wordAt(terms, found.start - 1)
  const isNow = ['this', 'today', 'in'].includes(wordAt(terms, found.start)) || word === 'in'
  if ((word !== 'earlier' && word !== 'later') || !isNow) return null
  const { when } = found
  const start = found.start - 1
  if (!when || !PERIODS.has(when.precision) || anchor.written === null) return { ...found, start }
  const day = isoDay(anchor.written)
  if (day < when.start || day > when.end) return { ...found, start }
  const side = word === 'earlier' ? { ...when, end: day } : { ...when, start: day }
  return { ...found, start, when: side }
}

/** A stretch of a period: the last part of a month for "late June". */
function narrow(when: When | null, share: readonly [number, number] | undefined): When | null {
  const first = parseDay(when?.start ?? null)
  const last = parseDay(when?.end ?? null)
  if (!when || !share || first === null || last === null) return when
  if (!PERIODS.has(when.precision)) return when
  const start = first + Math.floor((last - first) * share[0])
  const end = first + Math.ceil((last - first) * share[1])
  return { ...when, start: isoDay(start), end: isoDay(end) }
}

/** A hedge before a number: "about three years ago", but not "over the weekend". */
function withHedge(terms: Terms, found: Found): Found {
  if (!beginsWithNumber(terms, found) || hasWords(terms, found.start, 'the')) return found
  const before = hedgeBefore(terms, found.start)
  if (!before) return hasOdd(terms, found.start, found.end) ? { ...found, hedge: 'about' } : found
  const isLong = !found.value.startsWith('PT') || found.type !== 'duration'
  if (isLong && isSpreading(terms, before.start)) return found
  return { ...found, start: before.start, hedge: before.hedge }
}

const NUMBER_TYPES: ReadonlySet<Found['type']> = new Set(['duration', 'date', 'time'])

function beginsWithNumber(terms: Terms, { start, type, rule }: Found): boolean {
  if (!NUMBER_TYPES.has(type) || rule === 'directed') return false
  return type === 'duration' || terms.kinds[start] === DIGITS || rule === 'offset'
}
