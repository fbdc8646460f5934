import { createFetcher } from '../../acquire/http/create-fetcher.ts'
import type { LimitChanges } from '../../acquire/http/limits.ts'
import { openSqliteStore } from '../../store/sqlite/open-store.ts'
import type { Store } from '../../store/store.ts'
import { createReadingPool } from '../workers/reading-pool.ts'
import type { Clock } from './clock.ts'
import { createPlacer } from './placer.ts'
import { refresh } from './refresh.ts'
import type { Summary } from './tally.ts'

/** A store in memory with what refreshes it, and a clock that a test sets. */
export type TestReader = AsyncDisposable & {
  readonly store: Store
  /** Follows an address without asking it first. */
  follow(address: string, kind?: 'feed' | 'page' | 'folder' | 'sitemap'): Promise<string>
  /** Asks every source that is not gone. */
  refresh(options?: {
    /** Pages of young articles as well, those that are due. */
    readonly young?: boolean
    /** Hours since the last time. */
    readonly hours?: number
  }): Promise<Summary>
}

export async function openReader(limits: LimitChanges = {}): Promise<TestReader> {
  const store = await openSqliteStore(':memory:', { access: 'write' })
  const fetcher = createFetcher({
    userAgent: 'Synoptic/test',
    allowPrivateHosts: ['127.0.0.1', 'localhost'],
    limits,
  })
  const pool = createReadingPool(1)
  let time = Date.parse('2031-05-06T10:00:00Z')
  const clock: Clock = { now: () => new Date(time), sleep: async () => undefined }
  return {
    store,
    async follow(address, kind = 'feed') {
      const { source } = await store.sources.add({
        kind,
        address,
        given: address,
        title: null,
        outlet: null,
        link: null,
        folders: [],
        addedAt: clock.now().toISOString(),
      })
      return source.id
    },
    async refresh({ young = false, hours = 1 } = {}) {
      time += hours * 3_600_000
      const sources = (await store.sources.list()).filter(({ state }) => state.status !== 'gone')
      const { fetch } = fetcher
      const { signal } = new AbortController()
      const placer = createPlacer(store)
      return refresh({
        store,
        fetch,
        placer,
        pool,
        clock,
        signal,
        sources,
        visits: young ? await store.visits.listDue(clock.now().toISOString(), 99) : [],
        ages: [1, 6, 24, 72].map((age) => age * 3_600_000),
        pages: true,
        connections: 8,
      })
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([fetcher.close(), pool.close()])
      await store.close()
    },
  }
}
