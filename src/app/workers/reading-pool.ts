import { findEntry } from './find-entry.ts'
import { createPool, type Pool } from './pool.ts'
import type { ReadingTasks } from './tasks/reading-tasks.ts'

/** No page or feed that was made to be read takes longer, on a slow machine either. */
const DEADLINE = 20_000

/** The largest feed that is fetched, 20 MB, is read in half of it. */
const MEMORY = 512

/** Threads that read feeds, pages and files. */
export function createReadingPool(size: number): Pool<ReadingTasks> {
  const entry = findEntry('reading-worker')
  return createPool<ReadingTasks>({ entry, size, deadline: DEADLINE, memory: MEMORY })
}
