import { parentPort } from 'node:worker_threads'
import type { Answer, Job, Tasks } from './messages.ts'

/** Does, in a worker, each job that comes in, one after the other. */
export function serve(tasks: Tasks): void {
  const answer = (message: Answer) => parentPort?.postMessage(message)
  let queue = Promise.resolve()
  parentPort?.on('message', (job: Job & { input: never }) => {
    queue = queue.then(async () => answer(await doJob(tasks, job)))
  })
  // What a library begins and forgets, as one for PDFs does on damaged files, concerns no job.
  process.on('unhandledRejection', () => undefined)
  answer({ kind: 'ready' })
}

async function doJob(tasks: Tasks, { id, name, input }: Job & { input: never }): Promise<Answer> {
  try {
    return { kind: 'done', id, value: await tasks[name](input) }
  } catch (error) {
    return { kind: 'fault', id, message: error instanceof Error ? error.message : String(error) }
  }
}
