import { findEntry } from './find-entry.ts'
import { createPool, type Pool } from './pool.ts'
import type { LookingTasks } from './tasks/looking-tasks.ts'

/** Milliseconds: a search of 100,000 articles for words that all of them have takes a fortieth of it. */
const DEADLINE = 10_000

/** Milliseconds without a question after which the thread ends; to start again takes it 70 ms. */
const REST = 30_000

/** The thread that looks up what takes long: one, so that pages keep a core for themselves. */
export function createLookingPool(): Pool<LookingTasks> {
  const entry = findEntry('looking-worker')
  return createPool<LookingTasks>({
    ...{ entry, size: 1, deadline: DEADLINE },
    ...{ memory: 256, buffers: 32, rest: REST },
  })
}
