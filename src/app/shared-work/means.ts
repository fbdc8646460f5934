import type { Poster } from '../../acquire/http/create-poster.ts'
import type { Fetched, FetchRequest } from '../../model/fetched.ts'
import type { Store } from '../../store/store.ts'
import type { WorkStore } from '../../store/work-store.ts'
import type { Clock } from '../refresh/clock.ts'
import type { Pool } from '../workers/pool.ts'
import type { ComparingTasks } from '../workers/tasks/comparing-tasks.ts'
import type { ReadingTasks } from '../workers/tasks/reading-tasks.ts'

/** All that the jobs of one worker share. */
export type Means = {
  readonly store: Store
  readonly work: WorkStore
  /** As a fetcher's; throws `Interrupted` where nothing was asked because the worker stops or is cut off. */
  readonly fetch: (request: FetchRequest) => Promise<Fetched>
  /** Sends to webhooks. */
  readonly poster: Poster
  readonly pool: Pool<ReadingTasks>
  readonly comparing: Pool<ComparingTasks>
  readonly clock: Clock
  readonly pages: boolean
  readonly ages: readonly number[]
  /** Milliseconds for which what is still to come holds up what came later. */
  readonly patience: number
  /** Says that what is under way is to be given back. */
  readonly halt: AbortSignal
}

/** What was begun was not done, through no fault of its own: it is given back. */
export class Interrupted extends Error {}

/** What threads answer once they are ended is no answer: nothing is kept of it. */
export function checkHalt({ halt }: Pick<Means, 'halt'>): void {
  if (halt.aborted) throw new Interrupted('stopped')
}

/** Tells what was not asked from what did not answer. */
export function interruptible(
  fetch: (request: FetchRequest) => Promise<Fetched>,
): (request: FetchRequest) => Promise<Fetched> {
  return async (request) => {
    const fetched = await fetch(request)
    if (fetched.outcome === 'failed' && fetched.problem.code === 'stopped')
      throw new Interrupted('stopped')
    return fetched
  }
}
