import { openShared } from './start-worker.ts'

/** What failed at every try is tried anew; how many. */
export async function retryDead(address: string): Promise<number> {
  const { store, work } = await openShared(address, { tends: false })
  try {
    return await work.jobs.redrive()
  } finally {
    await work.close()
    await store.close()
  }
}
