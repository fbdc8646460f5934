import { existsSync } from 'node:fs'
import { createPool, type Pool, type PoolOptions } from './pool.ts'
import type { ReadingTasks } from './tasks/reading-tasks.ts'

/** Where the worker stands, seen from the sources, from the bundle and from its parts. */
const PLACES = ['./reading-worker.ts', './reading-worker.js', '../reading-worker.js']

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
  const places = PLACES.map((path) => new URL(path, import.meta.url))
  const entry = places.find((url) => existsSync(url))
  if (!entry) throw new Error('a part of the program is missing: reading-worker; install it again')
  return createPool<ReadingTasks>({ entry, ...options })
}
