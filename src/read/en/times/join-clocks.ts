import { follows, type Terms, wordAt } from '../terms/terms.ts'
import { type Day, parseDay } from './calendar.ts'
import { inHalf, placeClock } from './clock.ts'
import { onDayOrPart } from './deictic.ts'
import type { Found, Scene } from './found.ts'
import { DAY_PARTS } from './time-words.ts'

/**
 * Gives clock times and parts of a day their day. Next to a date they are one expression with it
 * ("3 p.m. Friday", "the morning of March 5"); else the nearest date of the sentence counts, then
 * the day that the text spoke of last.
 */
export function joinClocks(scene: Scene, found: readonly Found[], spoken: Day | null): Found[] {
  const joined: Found[] = []
  for (let i = 0; i < found.length; i++) {
    if (!isPending(found[i])) {
      joined.push(found[i])
      continue
    }
    const placed = place(inHalfOfDay(found, i), dayFor(scene, found, i, spoken))
    const next = found[i + 1]
    const previous = joined.at(-1)
    if (next && dayOf(next) !== null && isOneWith(scene.terms, placed, next)) {
      joined.push({ ...placed, end: next.end })
      i++
    } else if (previous && dayOf(previous) !== null && isOneWith(scene.terms, previous, placed)) {
      joined[joined.length - 1] = { ...placed, start: previous.start }
    } else joined.push(placed)
  }
  return joined
}

/** "Ten past four on Friday afternoon": the part of the day beside a clock time tells its half. */
function inHalfOfDay(found: readonly Found[], i: number): Found {
  const { clock, start, end } = found[i]
  if (!clock?.open) return found[i]
  for (const near of [found[i + 1], found[i - 1]]) {
    const gap = near ? Math.max(near.start - end, start - near.end) : NEAR
    const told = gap <= 2 ? inHalf(clock, partOf(near)) : null
    if (told) return { ...found[i], clock: told }
  }
  return found[i]
}

/** The code of the part of a day that an expression names: "EV". */
function partOf({ part, value }: Found): string {
  return part === undefined ? value.slice(value.indexOf('T') + 1) : (DAY_PARTS.get(part)?.[0] ?? '')
}

function isPending({ clock, part }: Found): boolean {
  return clock !== undefined || part !== undefined
}

function place(found: Found, day: Day | null): Found {
  const { clock, part, start, end } = found
  if (clock) return placeClock(found, clock, day)
  return { ...onDayOrPart(day, 0, { start, end, part: part ?? '' }), part }
}

/** A day spoken of long before or after the day of writing is not that of a bare "at noon". */
const NEAR_DAYS = 40

function dayFor(scene: Scene, found: readonly Found[], i: number, spoken: Day | null): Day | null {
  const { written } = scene.anchor
  const isNear = spoken !== null && (written === null || Math.abs(spoken - written) <= NEAR_DAYS)
  return nearestDay(found, i) ?? (isNear ? spoken : written)
}

/** How many expressions on either side may hold the day of a clock time. */
const NEAR = 4

/** The day of the date nearest to a time in its sentence; the one behind it wins a tie. */
function nearestDay(found: readonly Found[], i: number): Day | null {
  let best: Day | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const each of found.slice(Math.max(0, i - NEAR), i + NEAR + 1)) {
    const day = dayOf(each)
    const isBehind = each.start >= found[i].end
    const gap = isBehind ? each.start - found[i].end : found[i].start - each.end + 0.5
    if (day === null || gap >= distance) continue
    best = day
    distance = gap
  }
  return best
}

/** The day that an expression names; null for other times and for those that wait for a day. */
function dayOf(found: Found): Day | null {
  const { when, type } = found
  if (!when || isPending(found) || type === 'duration') return null
  const isDay = when.precision === 'day' && when.start === when.end
  return isDay || when.precision === 'part-of-day' ? parseDay(when.start) : null
}

/** Nothing or a comma stands between two expressions, or "of" behind a part of a day. */
function isOneWith(terms: Terms, first: Found, second: Found): boolean {
  if (!follows(terms, second.start)) return false
  if (first.end === second.start) return true
  if (first.end + 1 !== second.start) return false
  const link = wordAt(terms, first.end)
  return first.part === undefined ? link === ',' : link === 'of'
}
