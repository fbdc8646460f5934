import { findEntry } from './find-entry.ts'
import { createPool, type Pool } from './pool.ts'
import type { ComparingTasks } from './tasks/comparing-tasks.ts'

/** A story of a hundred articles takes a fifth of it. */
const DEADLINE = 20_000

/** … and two thirds of this. */
const MEMORY = 512

/** Megabytes for what was made last: half of the usual holds 10 MB less and costs 3 % of the time. */
const YOUNG = 8

/**
 * Milliseconds without work after which the thread gives back what it holds, 70 MB and more. To start
 * again takes 0.4 s of processor time.
 */
const REST = 20_000

/** Megabytes of packed comparisons under way. */
const BUFFERS = 64

/** The thread that compares: one, so that pages keep a core for themselves. */
export function createComparingPool(): Pool<ComparingTasks> {
  const entry = findEntry('comparing-worker')
  const bounds = { deadline: DEADLINE, memory: MEMORY, young: YOUNG, buffers: BUFFERS, rest: REST }
  return createPool<ComparingTasks>({ entry, size: 1, ...bounds })
}
