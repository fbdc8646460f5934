import type { Store } from '../../store/store.ts'
import type { Settings } from '../config/settings.ts'
import { createAddressCheck, createOwnFetcher } from '../create-own-fetcher.ts'
import { createReadingPool } from '../workers/reading-pool.ts'
import { type Added, addSources } from './add-sources.ts'

export type { Added }

export type AddToHomeOptions = {
  readonly store: Store
  readonly settings: Settings
  readonly outlet: string | null
  readonly pages?: boolean
}

/** Adds what is given, asking as the settings have it. */
export async function addToHome(
  given: readonly string[],
  { store, settings, outlet, pages }: AddToHomeOptions,
): Promise<Added[]> {
  const fetcher = createOwnFetcher(settings)
  const pool = createReadingPool(settings.workers)
  try {
    const at = new Date().toISOString()
    const refuse = createAddressCheck(settings)
    const { fetch } = fetcher
    return await addSources(given, { store, fetch, pool, outlet, pages, refuse, at })
  } finally {
    await Promise.all([fetcher.close(), pool.close()])
  }
}
