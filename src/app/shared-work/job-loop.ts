import { StoreProblem } from '../../store/store-problem.ts'
import { type JobKind, type SharedJob, Superseded } from '../../store/work-store.ts'
import type { Attempts } from './attempts.ts'
import { Interrupted, type Means } from './means.ts'

export type Doers = Readonly<Record<JobKind, (means: Means, job: SharedJob) => Promise<void>>>

/** Takes jobs of one kind as long as there is room for them. */
export type JobLoop = {
  /** Takes as many as there is room for; how many. */
  step(): Promise<number>
  /** Those under way. */
  running(): readonly SharedJob[]
  /** Resolves when so many have ended that it is worth while to take more; null where none is under way. */
  room(): Promise<void> | null
  /** Resolves when none is under way. */
  end(): Promise<void>
}

export type LoopOptions = {
  readonly kind: JobKind
  readonly most: number
  readonly does: Doers[JobKind]
  readonly attempts: Attempts
}

export function createJobLoop(means: Means, options: LoopOptions): JobLoop {
  const { kind, most, does, attempts } = options
  const running = new Map<SharedJob, Promise<void>>()
  const begin = (job: SharedJob) => {
    const done = doJob(means, job, { does, attempts }).finally(() => running.delete(job))
    running.set(job, done)
  }
  const halfDone = async () => {
    do await Promise.race(running.values())
    while (running.size > most / 2)
  }
  return {
    async step() {
      const room = most - running.size
      if (room <= 0) return 0
      const jobs = await means.work.jobs.take(kind, room)
      jobs.forEach(begin)
      return jobs.length
    },
    running: () => [...running.keys()],
    room: () => (running.size === 0 ? null : halfDone()),
    async end() {
      while (running.size > 0) await Promise.all(running.values())
    },
  }
}

/** Never rejects. A fault of the job is its own; one of the database ends nothing, and is waited out. */
async function doJob(
  means: Means,
  job: SharedJob,
  { does, attempts }: Pick<LoopOptions, 'does' | 'attempts'>,
): Promise<void> {
  try {
    await does(means, job)
    attempts.count(job.kind)
  } catch (error) {
    if (error instanceof Superseded) return
    // What cannot be told now is found out by its silence.
    await tellOf(means, job, error).catch(() => undefined)
    attempts.failed(job, error)
  }
}

async function tellOf({ work }: Means, job: SharedJob, error: unknown): Promise<void> {
  if (error instanceof Interrupted || error instanceof StoreProblem)
    return work.jobs.giveBack([job])
  await work.jobs.fail(job, error instanceof Error ? error.message : String(error))
}
