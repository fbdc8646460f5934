import type { Fetcher } from '../../acquire/http/create-fetcher.ts'
import type { Store, Visit } from '../../store/store.ts'
import type { Settings } from '../config/settings.ts'
import { createOwnFetcher } from '../create-own-fetcher.ts'
import { createReadingPool } from '../workers/reading-pool.ts'
import { type Choice, type Chosen, chooseSources } from './choose-sources.ts'
import type { Clock } from './clock.ts'
import { createPlacer, type Placer } from './placer.ts'
import { refresh } from './refresh.ts'
import { openSharedAsking } from './shared-asking.ts'
import type { Summary } from './tally.ts'

export type RunOptions = {
  readonly store: Store
  readonly settings: Settings
  /** The address of the database, where others may ask the same hosts for it. */
  readonly database?: string
  readonly clock: Clock
  /** What is at hand of the store's stories, where others use it too; else one of its own. */
  readonly placer?: Placer
  /** Says to begin nothing more, and to end what hangs. */
  readonly signal: AbortSignal
  readonly onProgress?: (summary: Summary) => void
}

/** Refreshes once; the answer tells what was chosen, too. */
export async function refreshOnce(choice: Choice, options: RunOptions): Promise<Refreshed> {
  const asking = await openAsking(options)
  try {
    const means = { fetch: asking.fetch, placer: options.placer ?? createPlacer(options.store) }
    return await refreshChosen(choice, options, means)
  } finally {
    await asking.close()
  }
}

type Refreshed = { readonly chosen: ChosenNow; readonly summary: Summary | null }

/** What is asked in a round: sources, and pages of young articles. */
type ChosenNow = Chosen & { readonly visits: readonly Visit[] }

/** Pages that are asked again in one round; the others have their turn in the next. */
const MOST_VISITS = 1000

async function chooseDue(
  { store, settings, clock }: RunOptions,
  choice: Choice,
): Promise<ChosenNow> {
  const now = clock.now()
  const chosen = await chooseSources(store, choice, now)
  const asksPages = settings.pages && settings.recheck.length > 0
  if (!asksPages || (choice.named.length > 0 && !choice.young)) return { ...chosen, visits: [] }
  const until = choice.young ? LATEST : now.toISOString()
  const visits = await store.visits.listDue(until, MOST_VISITS)
  const next = await store.visits.findNext()
  const wait = next === null ? null : Math.max(0, Date.parse(next) - now.getTime())
  return { ...chosen, visits, wait: soonest(chosen.wait, visits.length > 0 ? null : wait) }
}

/** Sorts behind every instant. */
const LATEST = '~'

function soonest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}

async function refreshChosen(
  choice: Choice,
  options: RunOptions,
  means: Means,
): Promise<Refreshed> {
  const chosen = await chooseDue(options, choice)
  const { sources, visits, unknown } = chosen
  if (unknown.length > 0 || sources.length + visits.length === 0) return { chosen, summary: null }
  return { chosen, summary: await refreshSources(chosen, options, means) }
}

export type WatchOptions = Omit<RunOptions, 'store'> & {
  /**
   * Does the work of a round with what is kept, open no longer than that takes: between two rounds
   * others may write, and `changed` says whether they may have. Null where another is writing just
   * now.
   */
  readonly withStore: <T>(work: (store: Store, changed: boolean) => Promise<T>) => Promise<T | null>
  /** Told after each round in which something was asked. */
  readonly onRound: (summary: Summary) => void
  /** Told how long there is nothing to ask. */
  readonly onWait?: (milliseconds: number) => void
}

/** The time for which nothing is looked at, where nothing is due: a clock may be set meanwhile. */
const LONGEST_WAIT = 60_000

/** Another's writing, such as a merge, is over soon. */
const WAIT_FOR_OTHERS = 2_000

/** Refreshes whenever sources are due, until the signal says to stop. */
export async function watchSources(options: WatchOptions): Promise<void> {
  const asking = await openAsking(options)
  try {
    await goOnRefreshing(options, asking.fetch)
  } finally {
    await asking.close()
  }
}

async function goOnRefreshing(options: WatchOptions, fetch: Means['fetch']): Promise<void> {
  const { clock, signal, onRound, onWait } = options
  let placer: Placer | null = null
  const forget = () => placer?.forget()
  while (!signal.aborted) {
    const round = await options.withStore((store, changed) => {
      placer ??= createPlacer(store)
      placer.use(store)
      if (changed) placer.forget()
      const means = { fetch, placer }
      return refreshChosen({ named: [], all: false }, { ...options, store }, means)
    })
    if (round?.summary) onRound(round.summary)
    // What was changed is grouped by its new words from now on.
    if (round?.summary && round.summary.articles.updated > 0) forget()
    if (signal.aborted || round?.summary) continue
    const wait = round ? (round.chosen.wait ?? LONGEST_WAIT) : WAIT_FOR_OTHERS
    if (round) onWait?.(wait)
    await clock.sleep(Math.min(wait, LONGEST_WAIT), signal)
  }
}

/**
 * What is at hand from one round to the next: what hosts said of robots and rests, and the stories
 * of the last weeks, which stay true until somebody else writes.
 */
type Means = { readonly fetch: Fetcher['fetch']; readonly placer: Placer }

type Asking = { readonly fetch: Fetcher['fetch']; close(): Promise<void> }

type AskingOptions = Pick<RunOptions, 'settings' | 'signal' | 'database'>

async function openAsking({ settings, signal, database }: AskingOptions): Promise<Asking> {
  const shared = database === undefined ? null : await openSharedAsking(database)
  const fetcher = createOwnFetcher(settings, shared ?? undefined)
  const stop = () => void fetcher.close()
  signal.addEventListener('abort', stop, { once: true })
  return {
    fetch: fetcher.fetch,
    async close() {
      signal.removeEventListener('abort', stop)
      await fetcher.close()
      await shared?.close()
    },
  }
}

/** What is under way gets so long to end, once the signal says to stop. */
const GRACE = 2_000

/** Threads last for a round: while nothing is due they would only take memory. */
async function refreshSources(
  { sources, visits }: ChosenNow,
  options: RunOptions,
  { fetch, placer }: Means,
): Promise<Summary> {
  const { settings, signal } = options
  const { pages, connections } = settings
  const pool = createReadingPool(settings.workers)
  const stop = () => setTimeout(() => void pool.close(), GRACE).unref()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const asked = { sources, visits, ages: settings.recheck }
    return await refresh({ ...options, ...asked, fetch, placer, pool, pages, connections })
  } finally {
    signal.removeEventListener('abort', stop)
    await pool.close()
  }
}
