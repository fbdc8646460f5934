import type { When } from '../../model/reading.ts'

const BACKGROUND: ReadonlySet<When['precision']> = new Set(['year', 'decade', 'season'])

/** Years and longer stretches are background: one row holds all that is told of one. */
export function isBackground({ precision }: When): boolean {
  return BACKGROUND.has(precision)
}

/** Does `inner` lie within `outer`? "2025-08-15T11:08" lies within the day "2025-08-15". */
export function isWithin(inner: When, outer: When): boolean {
  return atMost(outer.start, inner.start, 'start') && atMost(inner.end, outer.end, 'end')
}

/** The one of two times that says more: the shorter, then the one that is stated. */
export function narrower(a: When, b: When): When {
  const inB = isWithin(a, b)
  const inA = isWithin(b, a)
  if (inB && inA) return a.basis === 'stated' || b.basis === 'implied' ? a : b
  return inB ? a : b
}

/** A stretch of days that holds the article's own day ("this year") orders nothing; a night is none. */
export function says(when: When, publishedAt: string | null): boolean {
  const isHours = when.start.length > 10
  if (!publishedAt || isHours || when.start === when.end) return true
  const today = publishedAt.slice(0, 10)
  return !(when.start.slice(0, 10) <= today && today <= when.end.slice(0, 10))
}

/** Compares two days or minutes; a bare day begins at its first minute and ends at its last. */
function atMost(a: string, b: string, edge: 'start' | 'end'): boolean {
  const fill = edge === 'start' ? 'T00:00' : 'T23:59'
  const full = (time: string) => (time.length === 10 ? time + fill : time)
  return full(a) <= full(b)
}
