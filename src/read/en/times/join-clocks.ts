import { type Terms, wordAt } from '../terms/terms.ts'
import { type Day, parseDay } from './calendar.ts'
import { placeClock } from './clock.ts'
import type { Found, Scene } from './found.ts'

/**
 * Gives clock times their day. Next to a date they are one expression with it ("3 p.m. Friday");
 * else the nearest date of the sentence counts, then the day that the text spoke of last.
 */
export function joinClocks(scene: Scene, found: readonly Found[], spoken: Day | null): Found[] {
  const joined: Found[] = []
  for (let i = 0; i < found.length; i++) {
    const { clock } = found[i]
    if (!clock) {
      joined.push(found[i])
      continue
    }
    const day = nearestDay(found, i) ?? spoken ?? scene.anchor.written
    const placed = placeClock(found[i], clock, day)
    const next = found[i + 1]
    const previous = joined.at(-1)
    if (next && dayOfFound(next) !== null && isAdjacent(scene.terms, placed.end, next.start)) {
      joined.push({ ...placed, end: next.end })
      i++
    } else if (previous && !previous.clock && canLead(scene.terms, previous, placed)) {
      joined[joined.length - 1] = { ...placed, start: previous.start }
    } else joined.push(placed)
  }
  return joined
}

/** Two expressions with nothing or a comma between them. */
function isAdjacent(terms: Terms, end: number, start: number): boolean {
  return start === end || (start === end + 1 && wordAt(terms, end) === ',')
}

/** "Friday 3 p.m.", "Friday, 3 p.m."; "Friday at 3 p.m." stays two. */
function canLead(terms: Terms, previous: Found, clock: Found): boolean {
  return dayOfFound(previous) !== null && isAdjacent(terms, previous.end, clock.start)
}

/** The day of the date nearest to a clock time in its sentence; the one behind it wins a tie. */
function nearestDay(found: readonly Found[], i: number): Day | null {
  let best: Day | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const each of found) {
    const day = dayOfFound(each)
    const gap =
      each.start >= found[i].end ? each.start - found[i].end : found[i].start - each.end + 0.5
    if (day === null || gap >= distance) continue
    best = day
    distance = gap
  }
  return best
}

/** The day that an expression names; null for other times and for clock times. */
function dayOfFound({ when, clock, type }: Found): Day | null {
  if (!when || clock || type === 'duration') return null
  const isDay = when.precision === 'day' && when.start === when.end
  return isDay || when.precision === 'part-of-day' ? parseDay(when.start) : null
}
