import { parseConfig } from '../../src/app/config/parse-config.ts'
import { SYSTEM_CLOCK } from '../../src/app/refresh/clock.ts'
import { WORK_KINDS } from '../../src/app/shared-work/run-worker.ts'
import { type StartOptions, startWorker } from '../../src/app/shared-work/start-worker.ts'
import type { StoreProblem } from '../../src/store/store-problem.ts'

export type WorkerHere = {
  readonly stop: AbortController
  readonly done: ReturnType<typeof startWorker>
  /** What it was told of: a problem, and null where it went on. */
  readonly troubles: (StoreProblem | null)[]
  readonly failures: string[]
}

export const TEST_SETTINGS = parseConfig({
  text: 'allow-private-hosts = ["127.0.0.0/8"]\nworkers = 1\nconnections = 16',
  name: 'test',
  env: {},
}).settings

/** A worker in this process. */
export function startHere(address: string, options: Partial<StartOptions> = {}): WorkerHere {
  const stop = new AbortController()
  const troubles: (StoreProblem | null)[] = []
  const failures: string[] = []
  const done = startWorker({
    address,
    settings: TEST_SETTINGS,
    kinds: WORK_KINDS.filter((kind) => kind !== 'compare'),
    once: true,
    clock: SYSTEM_CLOCK,
    signal: stop.signal,
    pace: { idle: 50, schedule: 200, touch: 500 },
    silence: 10,
    lease: 2_000,
    longestRequest: 5_000,
    onTrouble: (problem) => troubles.push(problem),
    onFailed: (_, why) => failures.push(why),
    ...options,
  })
  // It is awaited later: that it failed meanwhile is no fault of nobody's.
  done.catch(() => undefined)
  return { stop, done, troubles, failures }
}
