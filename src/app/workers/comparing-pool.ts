import { findEntry } from './find-entry.ts'
import { createPool, type Pool } from './pool.ts'
import type { ComparingTasks } from './tasks/comparing-tasks.ts'

/** A story of a hundred articles takes a fifth of it. */
const DEADLINE = 20_000

/** … and two thirds of this. */
const MEMORY = 512

/** Megabytes of packed comparisons under way. */
const BUFFERS = 64

/** The thread that compares: one, so that pages keep a core for themselves. */
export function createComparingPool(): Pool<ComparingTasks> {
  const entry = findEntry('comparing-worker')
  const bounds = { deadline: DEADLINE, memory: MEMORY, buffers: BUFFERS }
  return createPool<ComparingTasks>({ entry, size: 1, ...bounds })
}
