import { Worker } from 'node:worker_threads'
import { findEntry } from '../workers/find-entry.ts'
import type { FromNews, NewsStart, ToNews } from './messages.ts'

/** The thread that writes the news. Another takes its place where it dies. */
export type NewsThread = {
  tell(message: ToNews): void
  isAlive(): boolean
  /** Ends what is under way: what is kept stays, what is half-done is not kept. */
  close(): Promise<void>
}

/** `entry` is the thread's module, where it is not the usual one. */
export type ThreadStart = NewsStart & { readonly entry?: URL }

export type ThreadEvents = {
  heed(message: FromNews): void
  /** Told that another took its place, which knows nothing of what the one before was told. */
  replaced(thread: NewsThread): void
}

/** Milliseconds before a thread that died is replaced: longer each time that one dies young. */
const SOONEST = 100
const LATEST = 30_000

/** Milliseconds after which a thread that died did not die young. */
const OLD_ENOUGH = 60_000

/** Milliseconds that what is under way gets to end. */
const GRACE = 4000

export function createNewsThread(
  { entry = findEntry('news-worker'), ...start }: ThreadStart,
  { heed, replaced }: ThreadEvents,
): NewsThread {
  let wait = SOONEST
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let worker: Worker | null = null

  const thread: NewsThread = {
    tell: (message) => worker?.postMessage(message),
    isAlive: () => worker !== null,
    close: async () => {
      closed = true
      clearTimeout(timer)
      const last = worker
      if (last) await endWorker(last)
    },
  }
  const hire = () => {
    const hired = new Worker(entry, { workerData: start })
    const since = performance.now()
    worker = hired
    hired.on('message', heed)
    // What it died of was told on stderr; that it died is what matters here.
    hired.on('error', () => undefined)
    hired.on('exit', () => {
      worker = null
      if (closed) return
      wait = performance.now() - since > OLD_ENOUGH ? SOONEST : Math.min(wait * 2, LATEST)
      timer = setTimeout(() => {
        hire()
        replaced(thread)
      }, wait).unref()
    })
  }
  hire()
  return thread
}

function endWorker(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), GRACE)
    worker.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    worker.postMessage({ say: 'end' } satisfies ToNews)
  })
}
