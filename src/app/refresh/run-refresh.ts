import type { Store } from '../../store/store.ts'
import type { Settings } from '../config/settings.ts'
import { createOwnFetcher } from '../create-own-fetcher.ts'
import { createReadingPool } from '../workers/reading-pool.ts'
import { type Choice, type Chosen, chooseSources } from './choose-sources.ts'
import type { Clock } from './clock.ts'
import { refresh } from './refresh.ts'
import type { Summary } from './tally.ts'

export type RunOptions = {
  readonly store: Store
  readonly settings: Settings
  readonly clock: Clock
  /** Says to begin nothing more, and to end what hangs. */
  readonly signal: AbortSignal
  readonly onProgress?: (summary: Summary) => void
}

/** Refreshes once; the answer tells what was chosen, too. */
export async function refreshOnce(
  choice: Choice,
  options: RunOptions,
): Promise<{ chosen: Chosen; summary: Summary | null }> {
  const chosen = await chooseSources(options.store, choice, options.clock.now())
  if (chosen.unknown.length > 0 || chosen.sources.length === 0) return { chosen, summary: null }
  return { chosen, summary: await refreshSources(chosen, options) }
}

export type WatchOptions = RunOptions & {
  /** Told after each round in which something was asked. */
  readonly onRound: (summary: Summary) => void
  /** Told how long there is nothing to ask. */
  readonly onWait?: (milliseconds: number) => void
}

/** The time for which nothing is looked at, where nothing is due: a clock may be set meanwhile. */
const LONGEST_WAIT = 60_000

/** Refreshes whenever sources are due, until the signal says to stop. */
export async function watchSources(options: WatchOptions): Promise<void> {
  const { clock, signal, onRound, onWait } = options
  while (!signal.aborted) {
    const { chosen, summary } = await refreshOnce({ named: [], all: false }, options)
    if (summary) onRound(summary)
    if (signal.aborted || summary) continue
    const wait = chosen.wait ?? LONGEST_WAIT
    onWait?.(wait)
    await clock.sleep(Math.min(wait, LONGEST_WAIT), signal)
  }
}

/** What is under way gets so long to end, once the signal says to stop. */
const GRACE = 2_000

async function refreshSources({ sources }: Chosen, options: RunOptions): Promise<Summary> {
  const { settings, signal } = options
  const fetcher = createOwnFetcher(settings)
  const pool = createReadingPool(settings.workers)
  const stop = () => {
    void fetcher.close()
    setTimeout(() => void pool.close(), GRACE).unref()
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    const { pages, connections } = settings
    return await refresh({ ...options, fetch: fetcher.fetch, pool, pages, connections, sources })
  } finally {
    signal.removeEventListener('abort', stop)
    await Promise.all([fetcher.close(), pool.close()])
  }
}
