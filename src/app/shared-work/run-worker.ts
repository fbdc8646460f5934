import type { StoreProblem } from '../../store/store-problem.ts'
import { JOB_KINDS, type JobKind, type SharedJob, Superseded } from '../../store/work-store.ts'
import {
  type Actor,
  createPlacing,
  createScheduling,
  createTaking,
  createTelling,
} from './actors.ts'
import { type Attempts, createAttempts } from './attempts.ts'
import { compareStory } from './compare-story.ts'
import { fetchSource } from './fetch-source.ts'
import { createJobLoop, type Doers, type JobLoop } from './job-loop.ts'
import type { Means } from './means.ts'
import { readPage } from './read-page.ts'
import { tellWebhook } from './tell-webhook.ts'
import { visitPage } from './visit-page.ts'

/** What a worker can be told to do alone. */
export const WORK_KINDS = ['fetch', 'read-page', 'visit', 'place', 'compare', 'webhook'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

export type WorkerOptions = {
  readonly kinds: readonly WorkKind[]
  /** Jobs of each kind that are under way at one time. */
  readonly most: Readonly<Record<JobKind, number>>
  /** Ends when nothing waits that can be done now. */
  readonly once: boolean
  /** Says to take nothing more; `halt` of the means says to give back what is under way. */
  readonly signal: AbortSignal
  readonly pace: Pace
  readonly onFailed: (job: SharedJob | null, why: string) => void
  /** Told why it cannot go on for now, and with null that it does again. */
  readonly onTrouble: (problem: StoreProblem | null) => void
}

/** Milliseconds between two looks where nothing waits, for what is due, and two signs of life of jobs. */
export type Pace = { readonly idle: number; readonly schedule: number; readonly touch: number }

export const PACE: Pace = { idle: 500, schedule: 5_000, touch: 4_000 }

const DOERS: Doers = {
  fetch: fetchSource,
  'read-page': readPage,
  visit: visitPage,
  compare: compareStory,
  webhook: tellWebhook,
}

export type WorkDone = Readonly<Record<string, number>>

/**
 * Works until it is told to stop, or with `once` until nothing waits. It throws a `StoreProblem` where only
 * another program or right helps; what passes, such as a database that is gone, is waited out.
 */
export async function runWorker(means: Means, options: WorkerOptions): Promise<WorkDone> {
  const { kinds, most, pace } = options
  const attempts = createAttempts(options)
  const loops = JOB_KINDS.filter((kind) => kinds.includes(kind)).map((kind) =>
    createJobLoop(means, { kind, most: most[kind], does: DOERS[kind], attempts }),
  )
  const actors: Actor[] = loops.map(createTaking)
  if (kinds.includes('fetch')) actors.push(createScheduling(means, pace.schedule))
  if (kinds.includes('place')) actors.push(createPlacing(means, attempts))
  if (kinds.includes('webhook')) actors.push(createTelling(means))
  const touching = setInterval(() => void touchAll(means, loops), pace.touch)
  const ending = new AbortController()
  const stop = AbortSignal.any([options.signal, attempts.fatal, ending.signal])
  const going = { ...options, attempts, stop }
  try {
    await Promise.all([
      ...actors.map((actor) => goOn(means, actor, going)),
      options.once ? endWhenDone(means, { ...going, actors }).finally(() => ending.abort()) : null,
    ])
    await Promise.all(actors.map((actor) => actor.end().catch(() => undefined)))
  } finally {
    clearInterval(touching)
  }
  const fate = attempts.fate()
  if (fate) throw fate
  return attempts.done()
}

type Going = WorkerOptions & { readonly attempts: Attempts; readonly stop: AbortSignal }

/** Milliseconds of waiting for a database that is gone: the first, and the longest. */
const BACK_OFF = { first: 250, longest: 15_000 } as const

async function goOn({ clock }: Means, actor: Actor, options: Going): Promise<void> {
  const { attempts, stop, pace } = options
  let backOff = 0
  while (!stop.aborted) {
    try {
      const did = await actor.run()
      if (backOff > 0) attempts.recovered()
      backOff = 0
      const wait = did > 0 ? null : clock.sleep(pace.idle, stop)
      if (wait) await Promise.race([wait, actor.idle() ?? wait])
    } catch (error) {
      // Another has taken it over: it is looked at again after a while.
      if (!(error instanceof Superseded)) attempts.failed(null, error)
      backOff = Math.min(Math.max(backOff * 2, BACK_OFF.first), BACK_OFF.longest)
      await clock.sleep(backOff * (0.75 + Math.random() / 2), stop)
    }
  }
}

/** Looks, until it is so, whether nothing waits that this worker could do now. */
async function endWhenDone(
  { work, clock }: Means,
  { kinds, stop, pace, actors }: Going & { readonly actors: readonly Actor[] },
): Promise<void> {
  while (!stop.aborted) {
    await clock.sleep(pace.idle, stop)
    if (!actors.every((actor) => actor.hasRun())) continue
    const counts = await work.jobs.count().catch(() => null)
    const left = counts?.filter(({ kind }) => kinds.includes(kind))
    if (left?.every(({ waiting, later, running }) => waiting <= later && running === 0)) return
  }
}

/** Where this fails, the next time does it; what is silent for long is another's. */
async function touchAll({ work }: Means, loops: readonly JobLoop[]): Promise<void> {
  const running = loops.flatMap((loop) => loop.running())
  if (running.length > 0) await work.jobs.touch(running).catch(() => undefined)
}
