import type { JobProgress } from '../../../model/job.ts'
import { SYSTEM_CLOCK } from '../../refresh/clock.ts'
import { refreshOnce } from '../../refresh/run-refresh.ts'
import type { Summary } from '../../refresh/tally.ts'
import { type Task, TaskRefusal, writeAtLength } from '../task.ts'

/** What asking or importing came to, without its failures one by one: those stand with the sources. */
export type Came = Omit<Summary, 'failures' | 'stopped'>

export type RefreshInput = {
  /** Ids or addresses of sources; none for all of them. */
  readonly sources: readonly string[]
  /** Of all, those alone whose time has come? */
  readonly onlyDue?: boolean
}

/** Asks sources now. Null where none is followed. */
export const refreshTask: Task<RefreshInput, Came | null> = ({ sources, onlyDue }, means) =>
  writeAtLength(means, async (writing) => {
    const { settings, database, signal } = means
    const onProgress = (summary: Summary) => means.onProgress(toProgress(summary))
    const run = { ...writing, settings, database, signal, onProgress, clock: SYSTEM_CLOCK }
    const { chosen, summary } = await refreshOnce({ named: sources, all: !onlyDue }, run)
    if (chosen.unknown.length > 0) {
      const message = `there is no source ${chosen.unknown.join(', ')}.`
      throw new TaskRefusal({ code: 'not-found', message })
    }
    // What changed is grouped by its new words from now on.
    if (summary && summary.articles.updated > 0) writing.placer.forget()
    return summary && toCame(summary)
  })

export function toProgress({ sources, articles }: Summary): JobProgress {
  const { due, asked, failed } = sources
  return { sources: { due, asked, failed }, articles }
}

export function toCame({ failures, stopped, ...came }: Summary): Came {
  return came
}
