import { hasEnded, type Job } from '../../model/job.ts'
import type { Store } from '../../store/store.ts'
import type { Jobs } from './jobs.ts'

type DueMeans = {
  readonly store: Store
  readonly jobs: Jobs
  readonly now: () => Date
  /** Are the pages of young articles asked again? */
  readonly asksPages: boolean
}

/** Asks the sources whose time has come, and the pages of young articles; null where none is due, or it goes on. */
export async function askDue({ store, jobs, now, asksPages }: DueMeans): Promise<Job | null> {
  if (jobs.list().some((job) => job.kind === 'refresh' && !hasEnded(job))) return null
  const at = now().toISOString()
  const isDue = (next: string | null) => next === null || next <= at
  const sources = await store.sources.list()
  const hasDue = sources.some(
    ({ paused, state }) => !paused && state.status !== 'gone' && isDue(state.nextAt),
  )
  const next = asksPages ? await store.visits.findNext() : null
  if (!hasDue && (next === null || next > at)) return null
  return jobs.start('refresh', { sources: [], onlyDue: true })
}
