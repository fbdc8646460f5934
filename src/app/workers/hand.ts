import { Worker } from 'node:worker_threads'
import type { Problem } from '../../model/source.ts'
import type { Answer, Job } from './messages.ts'
import type { Done, PoolOptions } from './pool.ts'

/** A job and where its outcome goes. */
export type Waiting = { readonly job: Job; settle(outcome: Done<unknown>): void }

/** One thread with the jobs that it was given: it does the first, the others wait behind it. */
export type Hand = {
  /** Jobs that it has; no end of them once it is ending, so that it is given none. */
  load(): number
  give(waiting: Waiting): void
  /** Ends the thread; its first job fails with the problem, the others are handed back. */
  end(problem: Problem): Promise<void>
}

export type Events = {
  /** It has finished a job. */
  onFree(): void
  /** It is gone: it was ended, or it crashed. These jobs were not begun. */
  onEnd(left: readonly Waiting[]): void
}

/** Starts a thread. Bodies are copied to it, so that a job can be given to another if it dies. */
export function createHand(options: PoolOptions, { onFree, onEnd }: Events): Hand {
  const { deadline, memory, young = YOUNG, buffers, rest } = options
  const jobs: Waiting[] = []
  let ready = false
  let timer: NodeJS.Timeout | undefined
  let weighing: NodeJS.Timeout | undefined
  let resting: NodeJS.Timeout | undefined
  let fate: Problem | null = null
  const worker = new Worker(options.entry, {
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: young },
    stdout: true,
    stderr: true,
  })

  /** The first job's time starts when the thread has nothing before it. */
  const watch = () => {
    clearTimeout(timer)
    clearInterval(weighing)
    clearTimeout(resting)
    if (!ready) return
    if (jobs.length === 0) return retire()
    timer = setTimeout(() => end(tookTooLong(deadline)), deadline)
    weighing = setInterval(weigh, WEIGHED_EVERY)
  }
  /** What waits for nothing but more work gives its memory back after a while. */
  const retire = () => {
    if (rest !== undefined) resting = setTimeout(() => end(RESTED), rest).unref()
  }
  /** Buffers lie outside the heap, which has a limit of its own: what unpacks a bomb fills them. */
  const weigh = async () => {
    const heap = await worker.getHeapStatistics().catch(() => null)
    if (heap && heap.external_memory > buffers * MEGABYTE) await end(TOO_MUCH_MEMORY)
  }
  const end = async (problem: Problem) => {
    fate ??= problem
    await worker.terminate()
  }
  const finish = (outcome: Done<unknown>) => {
    jobs.shift()?.settle(outcome)
    watch()
    onFree()
  }

  worker.on('message', (answer: Answer) => {
    if (answer.kind === 'ready') {
      ready = true
      watch()
    } else if (answer.kind === 'done') finish({ ok: true, value: answer.value })
    else finish({ ok: false, problem: couldNot(answer.message) })
  })
  worker.on('error', (error) => {
    fate ??= explainCrash(error)
  })
  worker.on('exit', () => {
    clearTimeout(timer)
    clearInterval(weighing)
    clearTimeout(resting)
    const [first, ...left] = jobs.splice(0)
    first?.settle({ ok: false, problem: fate ?? couldNot('its thread ended') })
    onEnd(left)
  })

  return {
    load: () => (fate ? Number.POSITIVE_INFINITY : jobs.length),
    give: (waiting) => {
      jobs.push(waiting)
      worker.postMessage(waiting.job)
      if (jobs.length === 1) watch()
    },
    end,
  }
}

/** Milliseconds between two looks at the memory of a thread that works. */
const WEIGHED_EVERY = 50
const MEGABYTE = 1 << 20

/** Megabytes of a heap's young part, unless the pool says otherwise. */
const YOUNG = 16

/** Nobody is told: it had nothing to do. */
const RESTED: Problem = { code: 'stopped', message: 'its thread had nothing to do.' }

const TOO_MUCH_MEMORY: Problem = {
  code: 'took-too-much-memory',
  message: 'it takes too much memory, and was left out.',
}

function tookTooLong(deadline: number): Problem {
  const seconds = Math.round(deadline / 100) / 10
  return {
    code: 'took-too-long',
    message: `it could not be read within ${seconds} s, and was left out.`,
  }
}

function explainCrash(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return TOO_MUCH_MEMORY
  }
  return couldNot(error instanceof Error ? error.message : String(error))
}

function couldNot(reason: string): Problem {
  return { code: 'could-not-be-read', message: `it could not be read (${reason}).` }
}
