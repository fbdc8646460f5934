import { type LoadedHome, loadHome, type OpenOptions, openHomeStore } from '../app/open-home.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'

/** The home, once its settings are right; what is wrong with them ends the command. */
export function requireHome(): LoadedHome {
  const loaded = loadHome()
  if (loaded.problems.length > 0)
    throw new Failure(loaded.problems.join('\nsynoptic: '), EXIT.usage)
  return loaded
}

type OpenedStore = Awaited<ReturnType<typeof openHomeStore>>

/** Does the work with what is kept, and closes it. */
export async function withStore<T>(
  options: OpenOptions,
  work: (store: OpenedStore, loaded: LoadedHome) => Promise<T>,
): Promise<T> {
  const loaded = requireHome()
  return tellStoreProblems(async () => {
    const store = await openHomeStore(loaded.database, options)
    try {
      return await work(store, loaded)
    } finally {
      await store.close()
    }
  })
}

/** What is wrong with the database is told in its own words. */
export async function tellStoreProblems<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.name === 'StoreProblem') {
      throw new Failure(error.message, EXIT.store)
    }
    throw error
  }
}
