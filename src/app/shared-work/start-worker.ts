import { LIMITS } from '../../acquire/http/limits.ts'
import type { Store } from '../../store/store.ts'
import type { StoreProblem } from '../../store/store-problem.ts'
import type { JobKind, SharedJob, WorkStore } from '../../store/work-store.ts'
import { chooseHeadline } from '../../text/choose-headline.ts'
import { openPoster } from '../alerts/open-channels.ts'
import type { Settings } from '../config/settings.ts'
import { createOwnFetcher } from '../create-own-fetcher.ts'
import { readTerms } from '../kept/read-terms.ts'
import type { Clock } from '../refresh/clock.ts'
import { turnOf } from '../refresh/shared-asking.ts'
import { createComparingPool } from '../workers/comparing-pool.ts'
import { createReadingPool } from '../workers/reading-pool.ts'
import { interruptible } from './means.ts'
import { PACE, type Pace, runWorker, type WorkDone, type WorkKind } from './run-worker.ts'

export type StartOptions = {
  /** `postgres://…` */
  readonly address: string
  readonly settings: Settings
  readonly kinds: readonly WorkKind[]
  readonly once: boolean
  readonly clock: Clock
  /** Says to stop: what is under way is done, and after `grace` milliseconds given back. */
  readonly signal: AbortSignal
  readonly grace?: number
  readonly pace?: Pace
  /** Seconds after which a job whose worker says nothing is another's. */
  readonly silence?: number
  /** Milliseconds after which what only one worker may do is another's. */
  readonly lease?: number
  /** Milliseconds for which what is still to come holds up what came later. */
  readonly patience?: number
  /** Milliseconds that a request may take; turns with hosts last longer. */
  readonly longestRequest?: number
  /** Told once the database is open. */
  readonly onReady?: () => void
  readonly onFailed?: (job: SharedJob | null, why: string) => void
  readonly onTrouble?: (problem: StoreProblem | null) => void
}

const GRACE = 20_000
const SILENCE = 30
const LEASE = 15_000
const PATIENCE = 20_000
/** Comparisons under way at one time: one more than threads that compare is read ahead. */
const COMPARED_AT_ONCE = 2
/** Receivers that are told at one time, as a desk does. */
const TOLD_AT_ONCE = 16

/** Opens what a worker needs, works, and closes it again. */
export async function startWorker(options: StartOptions): Promise<WorkDone> {
  const { address, signal } = options
  const { store, work } = await openShared(address, options)
  options.onReady?.()
  const halt = new AbortController()
  const later = () => void setTimeout(() => halt.abort(), options.grace ?? GRACE).unref()
  signal.addEventListener('abort', later, { once: true })
  try {
    return await workOn({ store, work, halt: halt.signal }, options)
  } finally {
    signal.removeEventListener('abort', later)
    await work.close()
    await store.close()
  }
}

type SharedOptions = Pick<StartOptions, 'silence' | 'lease' | 'longestRequest'> & {
  /** Does this process look after the queue as well? */
  readonly tends?: boolean
}

type Shared = { readonly store: Store; readonly work: WorkStore }

/** The store and what workers share of it. Throws a `StoreProblem` where that cannot be. */
export async function openShared(address: string, options: SharedOptions = {}): Promise<Shared> {
  const { silence = SILENCE, lease = LEASE, longestRequest = LIMITS.total, tends = true } = options
  const { openPostgresStore } = await import('../../store/postgres/open-store.ts')
  const { openWorkStore } = await import('../../store/postgres/shared-work/open-work-store.ts')
  const readers = { chooseHeadline, readTerms }
  const store = await openPostgresStore(address, { access: 'write', create: true, ...readers })
  try {
    const work = await openWorkStore(address, {
      ...readers,
      silence,
      watch: Math.max(1, Math.round(silence / 3)),
      tends,
      lease,
      longestRequest: turnOf(longestRequest),
      // What fails in the background fails in the foreground as well, where it is told.
      onFault: () => undefined,
    })
    return { store, work }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function workOn(
  { store, work, halt }: Shared & { readonly halt: AbortSignal },
  options: StartOptions,
): Promise<WorkDone> {
  const { settings, clock, patience = PATIENCE, longestRequest: total = LIMITS.total } = options
  const fetcher = createOwnFetcher(settings, { turns: work.hosts, total })
  const poster = openPoster(settings)
  const pool = createReadingPool(settings.workers)
  const comparing = createComparingPool()
  const cut = () => void Promise.all([fetcher.close(), poster.close()])
  halt.addEventListener('abort', cut, { once: true })
  const { pages, recheck: ages } = settings
  const fetch = interruptible(fetcher.fetch)
  const means = { store, work, fetch, poster, pool, comparing, clock, pages, ages, patience, halt }
  try {
    return await runWorker(means, {
      kinds: options.kinds,
      most: mostOf(settings),
      once: options.once,
      signal: options.signal,
      pace: options.pace ?? PACE,
      onFailed: options.onFailed ?? (() => undefined),
      onTrouble: options.onTrouble ?? (() => undefined),
    })
  } finally {
    await Promise.all([fetcher.close(), poster.close(), pool.close(), comparing.close()])
  }
}

function mostOf({ connections }: Settings): Readonly<Record<JobKind, number>> {
  const few = Math.max(1, Math.round(connections / 4))
  const [compare, webhook] = [COMPARED_AT_ONCE, TOLD_AT_ONCE]
  return { fetch: connections, 'read-page': connections, visit: few, compare, webhook }
}
