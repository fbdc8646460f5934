import type { Fetched } from '../../model/fetched.ts'
import type { Problem, SourceState } from '../../model/source.ts'
import {
  clampInterval,
  intervalOfFailures,
  intervalOfItems,
  intervalOfSilence,
} from './interval.ts'
import { spreadOf } from './spread.ts'

/** What came of asking a source: the answer, and what its body turned out to be. */
export type Answer = {
  readonly fetched: Fetched
  /** Why the body is of no use, such as a page in a feed's place; null where it is, or is none. */
  readonly problem: Problem | null
  /** There was something that was not known before. */
  readonly changed: boolean
  /** When its items were published, as far as they say. */
  readonly itemDates: readonly string[]
}

/** Not the source's fault: the program was stopped, or the host had its turn already. */
const NOT_ITS_FAULT: ReadonlySet<string> = new Set(['stopped', 'put-off', 'no-room'])

/** It may be our own network that is down: then all are asked again soon after it is back. */
const MAYBE_OURS: ReadonlySet<string> = new Set([
  'host-not-found',
  'name-service-failed',
  'host-unreachable',
  'too-many-open-files',
])
const LONGEST_OF_OURS = 3_600_000

/**
 * A source's state after it was asked, with the time at which it is asked next. `now` is ISO 8601.
 * The same source, answer and time always give the same state.
 */
export function stateAfter(
  source: { readonly id: string; readonly state: SourceState },
  answer: Answer,
  now: string,
): SourceState {
  const { fetched } = answer
  const problem = fetched.outcome === 'failed' ? fetched.problem : answer.problem
  if (fetched.outcome === 'failed' || problem) return afterFailure(source, answer, problem, now)
  return afterSuccess(source, answer, fetched, now)
}

function afterSuccess(
  { id, state }: { readonly id: string; readonly state: SourceState },
  answer: Answer,
  fetched: Exclude<Fetched, { outcome: 'failed' }>,
  now: string,
): SourceState {
  const at = Date.parse(now)
  const changed = answer.changed || state.changedAt === null
  const wait = changed
    ? intervalOfItems(answer.itemDates, at)
    : intervalOfSilence(lastInterval(id, state), silenceOf(state, at))
  const whole = fetched.outcome === 'not-modified' || !fetched.cut
  return {
    status: 'working',
    etag: whole ? fetched.etag : null,
    lastModified: whole ? fetched.lastModified : null,
    validatedAddress: whole ? fetched.url : null,
    checkedAt: now,
    changedAt: changed ? now : state.changedAt,
    nextAt: later(at, clampInterval(Math.max(wait, fetched.freshFor ?? 0)) * spreadOf(id)),
    failures: 0,
    problem: null,
  }
}

function afterFailure(
  { id, state }: { readonly id: string; readonly state: SourceState },
  { fetched }: Answer,
  problem: Problem | null,
  now: string,
): SourceState {
  const failed = fetched.outcome === 'failed' ? fetched : null
  if (failed?.gone) {
    const failures = state.failures + 1
    return { ...state, status: 'gone', checkedAt: now, nextAt: null, failures, problem }
  }
  const ownFault = !NOT_ITS_FAULT.has(problem?.code ?? '')
  const failures = state.failures + (ownFault ? 1 : 0)
  const wait = Math.max(waitAfter(problem, failures), failed?.retryAfter ?? 0)
  return {
    ...state,
    status: ownFault ? 'failing' : state.status,
    checkedAt: now,
    nextAt: later(Date.parse(now), wait * spreadOf(id)),
    failures,
    problem: ownFault ? problem : state.problem,
  }
}

function waitAfter(problem: Problem | null, failures: number): number {
  const wait = intervalOfFailures(Math.max(1, failures))
  return MAYBE_OURS.has(problem?.code ?? '') ? Math.min(wait, LONGEST_OF_OURS) : wait
}

/** The interval that was planned last time, without the source's own spread. */
function lastInterval(id: string, { checkedAt, nextAt, failures }: SourceState): number | null {
  if (checkedAt === null || nextAt === null || failures > 0) return null
  const planned = Date.parse(nextAt) - Date.parse(checkedAt)
  return planned > 0 ? planned / spreadOf(id) : null
}

function silenceOf({ changedAt }: SourceState, now: number): number | null {
  return changedAt === null ? null : now - Date.parse(changedAt)
}

function later(now: number, wait: number): string {
  return new Date(now + Math.round(wait)).toISOString()
}
