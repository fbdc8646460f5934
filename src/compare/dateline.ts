import type { Span } from '../model/span.ts'

/** A dateline is short: "PORT ASH, Tuesday (Northern Wire) — ". */
const LONGEST = 70

/** A dash, or one that stands close behind the brackets. */
const DASH = /^(?:.*\))?(?:—|–|-|--)$/u

/** Most texts have none, and splitting them costs time. */
const ANY_DASH = /[—–-]/

/**
 * Where a sentence begins behind its dateline. A dateline opens with a place in capitals or ends in
 * the name of an agency in brackets, has no word that is written small, and stops at a dash.
 */
export function skipDateline(text: string, { start, end }: Span): number {
  const head = text.slice(start, Math.min(end, start + LONGEST))
  if (!ANY_DASH.test(head)) return start
  const words = head.split(' ')
  const dash = words.findIndex((word) => DASH.test(word))
  if (dash < 1) return start
  const before = words
    .slice(0, dash + 1)
    .join(' ')
    .replace(/\s*[—–-]+$/u, '')
    .split(' ')
  const isPlace = /^\p{Lu}{3,}/u.test(before[0]) || before.at(-1)?.endsWith(')')
  if (!isPlace || before.some((word) => /^\(?\p{Ll}/u.test(word))) return start
  return start + words.slice(0, dash + 1).join(' ').length + 1
}
