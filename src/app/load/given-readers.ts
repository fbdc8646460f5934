import type { Fetcher } from '../../acquire/http/create-fetcher.ts'
import type { Fetched, FetchRequest } from '../../model/fetched.ts'
import type { Settings } from '../config/settings.ts'
import type { Pool } from '../workers/pool.ts'
import type { ReadingTasks } from '../workers/tasks/reading-tasks.ts'

/** What reads documents and asks addresses. Neither is loaded before it is wanted. */
export type GivenReaders = {
  readonly pool: () => Promise<Pool<ReadingTasks>>
  readonly fetch: (request: FetchRequest) => Promise<Fetched>
  readonly close: () => Promise<void>
}

/** Without settings nothing is asked: then `fetch` rejects. */
export function createReaders(settings: Settings | null): GivenReaders {
  let pool: Promise<Pool<ReadingTasks>> | null = null
  let fetcher: Promise<Fetcher> | null = null
  return {
    pool: () => {
      pool ??= openPool()
      return pool
    },
    fetch: async (request) => {
      fetcher ??= openFetcher(settings)
      return (await fetcher).fetch(request)
    },
    close: async () => {
      await Promise.all([pool?.then((each) => each.close()), fetcher?.then((each) => each.close())])
    },
  }
}

async function openPool(): Promise<Pool<ReadingTasks>> {
  const { createDocumentPool } = await import('../workers/reading-pool.ts')
  return createDocumentPool()
}

async function openFetcher(settings: Settings | null): Promise<Fetcher> {
  if (!settings) throw new Error('addresses are asked by the settings, and there are none')
  const { createOwnFetcher } = await import('../create-own-fetcher.ts')
  return createOwnFetcher(settings)
}
