import { AsyncLocalStorage } from 'node:async_hooks'

/** It would wait for the write around it, and that for it. */
const NESTED = 'inside write, use the tables that it hands over'

/** Runs writes so that one inside another fails rather than waits for ever. */
export function refuseNested(): <T>(work: () => Promise<T>) => Promise<T> {
  const inWrite = new AsyncLocalStorage<{ ended: boolean }>()
  return async (work) => {
    if (inWrite.getStore()?.ended === false) throw new Error(NESTED)
    const state = { ended: false }
    try {
      return await inWrite.run(state, work)
    } finally {
      state.ended = true
    }
  }
}
