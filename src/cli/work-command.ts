import { isServer } from '../app/home.ts'
import { SYSTEM_CLOCK } from '../app/refresh/clock.ts'
import { retryDead } from '../app/shared-work/retry-dead.ts'
import { WORK_KINDS, type WorkKind } from '../app/shared-work/run-worker.ts'
import { startWorker } from '../app/shared-work/start-worker.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson, remark } from './output.ts'
import { createStopSignal } from './stop-signal.ts'
import { requireHome, tellStoreProblems } from './with-store.ts'

export type WorkCommandOptions = {
  kinds?: string
  once?: boolean
  again?: boolean
  json?: boolean
  quiet?: boolean
}

/** Works for a database on a server beside any number of others, until stopped. */
export async function runWork(options: WorkCommandOptions): Promise<void> {
  const { database: address, settings } = requireHome()
  if (!isServer(address)) throw new Failure(ONE_MACHINE)
  const kinds = parseKinds(options.kinds)
  if (options.again) {
    const count = await tellStoreProblems(() => retryDead(address))
    remark(`${count} that had failed are tried again.`, options)
  }
  const signal = createStopSignal(options)
  let failed = 0
  const done = await tellStoreProblems(() =>
    startWorker({
      address,
      settings,
      kinds,
      once: options.once ?? false,
      clock: SYSTEM_CLOCK,
      signal,
      onReady: () => remark(`Working: ${kinds.join(', ')}. Ctrl+C stops.`, options),
      onFailed(job, why) {
        failed++
        const what = job ? `${job.kind} ${job.about}` : 'a part of the work'
        process.stderr.write(`synoptic: ${what} failed and is tried again: ${why}\n`)
      },
      onTrouble: (problem) =>
        remark(problem ? `${problem.message} Going on when it can.` : 'Going on.', options),
    }),
  )
  if (options.json) printJson({ format: 'synoptic.work/1', done, failed })
  else print(`${describe(done)}\n`)
  if (failed > 0) process.exitCode = EXIT.partly
}

const ONE_MACHINE =
  'several workers need a database of PostgreSQL: SYNOPTIC_DATABASE=postgres://USER@HOST/DATABASE. ' +
  'For a file, synoptic refresh --watch does all of it.'

function parseKinds(given: string | undefined): readonly WorkKind[] {
  if (given === undefined) return WORK_KINDS
  const names = given.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !WORK_KINDS.some((kind) => kind === name))
  if (unknown.length > 0 || names.length === 0)
    throw new Failure(`there is no work ${unknown.join(', ')}; there are ${WORK_KINDS.join(', ')}.`)
  return WORK_KINDS.filter((kind) => names.includes(kind))
}

function describe(done: Readonly<Record<string, number>>): string {
  const some = Object.entries(done).filter(([, count]) => count > 0)
  return some.length === 0
    ? 'Nothing was to be done.'
    : `Done: ${some.map(([kind, count]) => `${count} ${kind}`).join(', ')}.`
}
