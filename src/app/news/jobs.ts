import { hasEnded, type Job, type JobKind } from '../../model/job.ts'
import type { Problem } from '../../model/source.ts'
import type { FromNews, WorkTold } from './messages.ts'
import type { InputOf } from './news-tasks.ts'
import { createNewsThread, type NewsThread } from './news-thread.ts'

/** Work on the news: all of it is done in one thread, which is replaced where it dies. */
export type Jobs = {
  /** Asks for work. What is asked for already, and has not ended, is given back rather than done twice. */
  start<Kind extends JobKind>(kind: Kind, input: InputOf<Kind>): Job
  /** The latest first. */
  list(): readonly Job[]
  find(id: string): Job | null
  /** Ends a job, or lets it not begin. Null where there is none; one that has ended stays as it is. */
  cancel(id: string): Job | null
  /** The job once it has ended, or as it is after so many milliseconds. */
  wait(id: string, milliseconds: number): Promise<Job | null>
  /** Starts the thread, so that the first job need not wait for it. */
  begin(): void
  /** Another word whenever a job is another than it was. */
  revision(): string
  /** Can work be done? Not while a thread that died is being replaced. */
  isAlive(): boolean
  close(): Promise<void>
}

export type JobsOptions = {
  /** Null where nothing may be written: then no job is begun. */
  readonly start: Parameters<typeof createNewsThread>[0] | null
  readonly now: () => Date
  /** Told of a job each time that it is another than it was. */
  readonly onChange: (job: Job) => void
  /** Told how the thread works beside other workers, where it does. */
  readonly onWork?: (told: WorkTold) => void
}

/** Jobs that wait or run at one time, and those that are remembered. */
const MOST_WAITING = 64
const MOST_KEPT = 200

export function createJobs({ start, now, onChange, onWork }: JobsOptions): Jobs {
  const jobs = new Map<string, Job>()
  const inputs = new Map<string, unknown>()
  const waiting = new Map<string, Set<(job: Job) => void>>()
  let last = 0
  let changes = 0
  let thread: NewsThread | null = null

  const change = (id: string, part: Partial<Job>) => {
    const known = jobs.get(id)
    if (!known || hasEnded(known)) return
    const job: Job = { ...known, ...part }
    jobs.set(id, job)
    changes++
    onChange(job)
    if (!hasEnded(job)) return
    inputs.delete(id)
    for (const told of waiting.get(id) ?? []) told(job)
    waiting.delete(id)
  }
  const end = (id: string, part: Partial<Job>) =>
    change(id, { ...part, heldUp: null, endedAt: now().toISOString() })
  const heed = (message: FromNews) => {
    switch (message.say) {
      case 'ready':
        return
      case 'work':
        return onWork?.(message.told)
      case 'begun':
        return change(message.id, { state: 'running' })
      case 'progress':
        return change(message.id, { progress: message.progress })
      case 'held-up':
        return change(message.id, { heldUp: message.message })
      case 'done':
        return end(message.id, { state: 'done', result: message.result })
      case 'failed': {
        const { id, problem } = message
        return end(id, { state: problem.code === 'cancelled' ? 'cancelled' : 'failed', problem })
      }
    }
  }
  /** What had begun is told to have failed, for some of it may be kept; the rest is asked for again. */
  const replaced = (again: NewsThread) => {
    for (const { id, kind, state } of unfinished(jobs)) {
      if (state === 'running') end(id, { state: 'failed', problem: THREAD_DIED })
      else again.tell({ say: 'do', id, kind, input: inputs.get(id) })
    }
  }
  const begin = () => {
    if (start) thread ??= createNewsThread(start, { heed, replaced })
    return thread
  }

  return {
    start(kind, input) {
      const open = unfinished(jobs)
      const same = open.find((job) => job.kind === kind && isSame(inputs.get(job.id), input))
      if (same) return same
      const job: Job = {
        id: `j${++last}`,
        kind,
        ...{ state: 'waiting', askedAt: now().toISOString(), endedAt: null, progress: null },
        ...{ heldUp: null, result: null, problem: null },
      }
      jobs.set(job.id, job)
      prune(jobs)
      const refused = start === null ? READ_ONLY : open.length >= MOST_WAITING ? TOO_MANY : null
      if (refused) end(job.id, { state: 'failed', problem: refused })
      else {
        inputs.set(job.id, input)
        begin()?.tell({ say: 'do', id: job.id, kind, input })
        changes++
        onChange(job)
      }
      return jobs.get(job.id) ?? job
    },
    list: () => [...jobs.values()].reverse(),
    find: (id) => jobs.get(id) ?? null,
    cancel(id) {
      const job = jobs.get(id)
      if (job && !hasEnded(job)) thread?.tell({ say: 'cancel', id })
      return job ?? null
    },
    wait: async (id, milliseconds) => {
      const job = jobs.get(id)
      if (!job || hasEnded(job)) return job ?? null
      return new Promise((resolve) => {
        const told = () => {
          clearTimeout(timer)
          waiting.get(id)?.delete(told)
          resolve(jobs.get(id) ?? null)
        }
        const timer = setTimeout(told, milliseconds)
        waiting.set(id, (waiting.get(id) ?? new Set()).add(told))
      })
    },
    begin: () => void begin(),
    revision: () => `${changes}`,
    isAlive: () => thread?.isAlive() ?? true,
    close: async () => {
      await thread?.close()
      for (const { id } of unfinished(jobs)) end(id, { state: 'cancelled', problem: CLOSED })
    },
  }
}

function unfinished(jobs: ReadonlyMap<string, Job>): Job[] {
  return [...jobs.values()].filter((job) => !hasEnded(job))
}

/** Forgets the oldest of those that have ended. */
function prune(jobs: Map<string, Job>): void {
  for (const [id, job] of jobs) {
    if (jobs.size <= MOST_KEPT) return
    if (hasEnded(job)) jobs.delete(id)
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

const READ_ONLY: Problem = {
  code: 'read-only',
  message:
    'this desk only reads: its folder may not be written. Give this user the right to write it, then start the desk again.',
}

const TOO_MANY: Problem = {
  code: 'busy',
  message: 'too much is waiting to be done already; try again when some of it is.',
}

const THREAD_DIED: Problem = {
  code: 'stopped',
  message:
    'the part of Synoptic that does it ended amid it, and was started anew. What was kept is kept; ask again.',
}

const CLOSED: Problem = { code: 'stopped', message: 'the desk was closed.' }
