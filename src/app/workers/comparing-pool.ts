import { findEntry } from './find-entry.ts'
import { createPool, type Pool } from './pool.ts'
import type { ComparingTasks } from './tasks/comparing-tasks.ts'

/** A story of a hundred articles takes a fifth of it. */
const DEADLINE = 20_000

/** … and two thirds of this. */
const MEMORY = 512

/** The thread that compares: one, so that pages keep a core for themselves. */
export function createComparingPool(): Pool<ComparingTasks> {
  const entry = findEntry('comparing-worker')
  return createPool<ComparingTasks>({ entry, size: 1, deadline: DEADLINE, memory: MEMORY })
}
