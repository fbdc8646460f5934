import type { SourceState } from '../../model/source.ts'
import { LONGEST_WAIT } from '../http/retry-after.ts'
import { SHORTEST_INTERVAL } from './interval.ts'
import { fractionOf } from './spread.ts'

/** Nothing is ever planned further ahead than the longest wait and its spread. */
const FURTHEST = LONGEST_WAIT * 1.25

/**
 * A better time to ask where the clock was set and the planned time makes no sense any more; null
 * where it does. The sources are spread over the next minutes, so that they do not all come at once.
 */
export function repairNextAsk(
  { id, state }: { readonly id: string; readonly state: SourceState },
  now: string,
): string | null {
  const { checkedAt, nextAt } = state
  if (nextAt === null) return null
  const at = Date.parse(now)
  const tooFar = Date.parse(nextAt) - at > FURTHEST
  const askedInTheFuture = checkedAt !== null && Date.parse(checkedAt) > at + SHORTEST_INTERVAL
  if (!tooFar && !askedInTheFuture) return null
  const wait = Math.round(fractionOf(id) * SHORTEST_INTERVAL)
  const repaired = at + wait
  return repaired < Date.parse(nextAt) ? new Date(repaired).toISOString() : null
}
