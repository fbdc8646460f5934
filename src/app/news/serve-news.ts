import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { JobKind, JobProgress } from '../../model/job.ts'
import type { Problem } from '../../model/source.ts'
import { StoreProblem } from '../../store/store-problem.ts'
import type { FromNews, NewsStart, ToNews } from './messages.ts'
import { NEWS_TASKS } from './news-tasks.ts'
import { shareStore } from './share-store.ts'
import { type Task, type TaskMeans, TaskRefusal } from './task.ts'
import { workBeside } from './work-beside.ts'

/** Those that take long go one after the other; the others go on beside them. */
const LONG: ReadonlySet<JobKind> = new Set(['refresh', 'import'])

/** Milliseconds between two reports on how far a job is. */
const REPORT_EVERY = 200

type Asked = Extract<ToNews, { readonly say: 'do' }>

/** Does, in a thread of its own, all that writes the news. */
export function serveNews(): void {
  if (!parentPort) throw new Error('this is the part of a thread')
  serve(parentPort, workerData)
}

function serve(port: MessagePort, { database, settings, works }: NewsStart): void {
  const shared = shareStore(database)
  const running = new Map<string, AbortController>()
  let line: Promise<void> = Promise.resolve()
  let ending = false
  const tell = (message: FromNews) => port.postMessage(message)
  const leave = (id: string) => {
    running.delete(id)
    if (ending && running.size === 0) port.close()
  }

  const doJob = async ({ id, kind, input }: Asked, stop: AbortController) => {
    const { signal } = stop
    if (!signal.aborted) tell({ say: 'begun', id })
    try {
      if (signal.aborted) throw new TaskRefusal(CANCELLED)
      const report = createReport((progress) => tell({ say: 'progress', id, progress }))
      const onHeldUp = (message: string | null) => tell({ say: 'held-up', id, message })
      const means = { shared, database, settings, signal, onProgress: report, onHeldUp }
      const result = await run(kind, input, means)
      if (signal.aborted) tell({ say: 'failed', id, problem: CANCELLED })
      else tell({ say: 'done', id, result })
    } catch (error) {
      tell({ say: 'failed', id, problem: signal.aborted ? CANCELLED : toProblem(error) })
    } finally {
      leave(id)
    }
  }

  port.on('message', (message: ToNews) => {
    if (message.say === 'cancel') running.get(message.id)?.abort()
    else if (message.say === 'do') {
      const stop = new AbortController()
      running.set(message.id, stop)
      if (LONG.has(message.kind)) line = line.then(() => doJob(message, stop))
      else void doJob(message, stop)
    } else {
      ending = true
      for (const stop of running.values()) stop.abort()
      if (running.size === 0) port.close()
    }
  })
  tell({ say: 'ready' })
  if (!works) return
  const stop = new AbortController()
  running.set(WORK, stop)
  const working = workBeside(database, settings, stop.signal, (told) => tell({ say: 'work', told }))
  void working.finally(() => leave(WORK))
}

/** No job is called so. */
const WORK = 'work'

function run(kind: JobKind, input: unknown, means: TaskMeans): Promise<unknown> {
  // `Jobs.start` pairs kinds with their inputs.
  const task = NEWS_TASKS[kind] as Task<unknown, unknown>
  return task(input, means)
}

/** Passes a report on now and then: what happens a thousand times a second nobody can read. */
function createReport(pass: (progress: JobProgress) => void): (progress: JobProgress) => void {
  let last = Number.NEGATIVE_INFINITY
  return (progress) => {
    const now = performance.now()
    if (now - last < REPORT_EVERY) return
    last = now
    pass(progress)
  }
}

const CANCELLED: Problem = {
  code: 'cancelled',
  message: 'it was stopped; what was kept until then is kept.',
}

function toProblem(error: unknown): Problem {
  if (error instanceof StoreProblem || error instanceof TaskRefusal)
    return { code: error.code, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  return {
    code: 'broken',
    message: `it could not be done (${message}). Nothing half-done was kept.`,
  }
}
