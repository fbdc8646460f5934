import type { Fetched, FetchRequest } from '../../model/fetched.ts'
import type { Store } from '../../store/store.ts'
import type { Pool } from '../workers/pool.ts'
import type { ReadingTasks } from '../workers/tasks/reading-tasks.ts'
import type { Background } from './background.ts'
import type { Clock } from './clock.ts'
import type { Keeper } from './keeper.ts'
import type { Placer } from './placer.ts'
import type { Tally } from './tally.ts'

/** All that the parts of one round of asking share. */
export type Round = {
  readonly store: Store
  readonly fetch: (request: FetchRequest) => Promise<Fetched>
  readonly pool: Pool<ReadingTasks>
  readonly keeper: Keeper
  readonly placer: Placer
  readonly clock: Clock
  readonly tally: Tally
  /** Addresses of articles that are being read, so that two feeds do not have one read twice. */
  readonly claims: Map<string, Promise<unknown>>
  /** Work that goes on while the next source is asked; the round ends when it has. */
  readonly background: Background
  /** Is the page read where an entry is only a beginning? */
  readonly pages: boolean
  /** Ages, in milliseconds, at which the pages of articles are asked again. */
  readonly ages: readonly number[]
  /** Says to begin nothing more. */
  readonly signal: AbortSignal
}
