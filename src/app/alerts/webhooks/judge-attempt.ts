import type { Posted } from '../../../acquire/http/create-poster.ts'
import type { Attempt } from '../../../store/alert-store.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long it is waited after each attempt that failed: three days in all. */
export const RETRIES: readonly number[] = [
  ...[5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR],
  ...[18 * HOUR, 22 * HOUR],
]

/** A receiver may ask to be left alone for as long as this. */
const LONGEST = 24 * HOUR

export type Judged = {
  readonly attempt: Attempt
  /** Why nothing more is sent to the webhook; null where more is. */
  readonly off: string | null
}

/** What an attempt comes to: done, tried again, or given up. A test is tried once. */
export function judgeAttempt(
  posted: Posted,
  {
    attempts,
    isTest,
    now,
  }: { readonly attempts: number; readonly isTest: boolean; readonly now: Date },
): Judged {
  const { status, took, problem, isRefused } = posted
  const answer = problem ? problem.message : tellStatus(status) || posted.answer
  const tried = { triedAt: now.toISOString(), status, answer, took }
  const end = (state: Attempt['state'], off: string | null = null): Judged => ({
    attempt: { ...tried, state, nextAt: null },
    off,
  })
  if (isRefused) return end('refused')
  if (status !== null && status >= 200 && status < 300) return end('done')
  if (status === 410)
    return end('failed', isTest ? null : 'Its receiver answered that it is gone (410).')
  if (isTest) return end('failed')
  const wait = RETRIES[attempts - 1]
  if (wait === undefined) return end('failed', 'Nothing that was sent arrived for three days.')
  const asked = Math.min(posted.retryAfter ?? 0, LONGEST)
  const nextAt = new Date(now.getTime() + Math.max(wait, asked)).toISOString()
  return { attempt: { ...tried, state: 'waiting', nextAt }, off: null }
}

function tellStatus(status: number | null): string {
  if (status !== null && status >= 300 && status < 400)
    return 'The receiver sends on to another address, which is not followed.'
  return ''
}
