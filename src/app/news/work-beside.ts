import type { Problem } from '../../model/source.ts'
import { StoreProblem } from '../../store/store-problem.ts'
import type { Settings } from '../config/settings.ts'
import { SYSTEM_CLOCK } from '../refresh/clock.ts'
import { WORK_KINDS } from '../shared-work/run-worker.ts'
import { startWorker } from '../shared-work/start-worker.ts'
import type { WorkTold } from './messages.ts'

/** Milliseconds that what is under way gets to end: less than its thread gets. */
const GRACE = 2500

/** Works for a database on a server, as `synoptic work` does, until it is told to stop. Never rejects. */
export async function workBeside(
  address: string,
  settings: Settings,
  signal: AbortSignal,
  tell: (told: WorkTold) => void,
): Promise<void> {
  const isWorking = () => tell({ state: 'working' })
  try {
    await startWorker({
      ...{ address, settings, signal, kinds: WORK_KINDS, once: false, clock: SYSTEM_CLOCK },
      grace: GRACE,
      onReady: isWorking,
      onTrouble: (problem) =>
        problem ? tell({ state: 'waiting', problem: toProblem(problem) }) : isWorking(),
      onFailed: (job, why) =>
        tell({
          state: 'failed',
          problem: {
            code: 'failed',
            message: `${job ? `${job.kind} ${job.about}` : 'a part of the work'} failed and is tried again: ${why}`,
          },
        }),
    })
  } catch (error) {
    tell({ state: 'ended', problem: toProblem(error) })
  }
}

function toProblem(error: unknown): Problem {
  if (error instanceof StoreProblem) return { code: error.code, message: error.message }
  return { code: 'broken', message: error instanceof Error ? error.message : String(error) }
}
