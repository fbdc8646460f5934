import type { Source } from '../../model/source.ts'
import type { Store, Visit } from '../../store/store.ts'
import { countStories } from '../kept/count-stories.ts'
import { describeStories } from '../kept/describe-stories.ts'
import { countInPool } from '../workers/count-in-pool.ts'
import type { Pool } from '../workers/pool.ts'
import type { ReadingTasks } from '../workers/tasks/reading-tasks.ts'
import { askSource } from './ask-source.ts'
import { askVisit } from './ask-visit.ts'
import { createBackground } from './background.ts'
import type { Clock } from './clock.ts'
import { createKeeper } from './keeper.ts'
import type { Placer } from './placer.ts'
import type { Round } from './round.ts'
import { runLimited } from './run-limited.ts'
import { spreadHosts } from './spread-hosts.ts'
import { createTally, type Summary } from './tally.ts'

export type RefreshOptions = {
  readonly store: Store
  readonly fetch: Round['fetch']
  readonly placer: Placer
  readonly pool: Pool<ReadingTasks>
  readonly clock: Clock
  readonly pages: boolean
  /** Ages, in milliseconds, at which the pages of articles are asked again; none for never. */
  readonly ages: readonly number[]
  /** Pages of young articles that are asked again now. */
  readonly visits: readonly Visit[]
  /** Sources that are worked on at one time. */
  readonly connections: number
  readonly signal: AbortSignal
  readonly sources: readonly Source[]
  readonly onProgress?: (summary: Summary) => void
}

/** A batch is kept at so many changes, or after so many milliseconds. */
const BATCH = { most: 100, longest: 300 } as const

/** Milliseconds for which it is known what happened: who asks what is new asks sooner. */
const EVENTS_KEPT = 90 * 86_400_000

/** Asks each source, keeps what is new in stories, and says what it came to. */
export async function refresh(options: RefreshOptions): Promise<Summary> {
  const { store, sources, placer, signal, connections, onProgress } = options
  const due = sources.length
  const tally = createTally(() => onProgress?.(tally.read(due, false)))
  const keeper = createKeeper(store, { ...BATCH, onUndone: placer.forget, onMade: placer.settle })
  const round: Round = {
    ...options,
    keeper,
    tally,
    claims: new Map(),
    background: createBackground(),
  }
  const inTurn = spreadHosts(sources, ({ address }) => address)
  await runLimited(inTurn, connections, async (source) => {
    if (!signal.aborted) await askSource(round, source)
  })
  const pages = spreadHosts(options.visits, ({ address }) => address)
  await runLimited(pages, connections, async (visit) => {
    await keeper.room()
    if (!signal.aborted) await askVisit(round, visit)
  })
  keeper.hurry()
  await round.background.end()
  keeper.check()
  await countStories(store, (articles) => countInPool(options.pool, articles), { signal })
  await store.events.forget(new Date(options.clock.now().getTime() - EVENTS_KEPT).toISOString())
  await describeStories(store, { signal })
  return tally.read(due, signal.aborted)
}
