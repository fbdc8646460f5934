import { findEntry } from './find-entry.ts'
import { createPool, type Pool, type PoolOptions } from './pool.ts'
import type { ReadingTasks } from './tasks/reading-tasks.ts'

/** No page or feed that was made to be read takes longer, on a slow machine either. */
const DEADLINE = 20_000

/** The largest feed that is fetched, 20 MB, is read in half of it. */
const MEMORY = 512
/** A file of 256 MB lies there as it came, and once more as text. */
const BUFFERS = 640
/** A document is read within these, or was made to be not. */
const FOR_DOCUMENTS = { deadline: 10_000, memory: 320, buffers: 224 } as const

/** Threads that read feeds, pages and files. */
export function createReadingPool(size: number): Pool<ReadingTasks> {
  return openPool({ size, deadline: DEADLINE, memory: MEMORY, buffers: BUFFERS })
}

/** A thread that reads documents and answers for somebody who waits. */
export function createDocumentPool(): Pool<ReadingTasks> {
  return openPool({ size: 1, ...FOR_DOCUMENTS })
}

function openPool(options: Omit<PoolOptions, 'entry'>): Pool<ReadingTasks> {
  return createPool<ReadingTasks>({ entry: findEntry('reading-worker'), ...options })
}
