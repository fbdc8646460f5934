import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type TestWorker = {
  readonly child: ChildProcess
  /** The database is open. */
  readonly ready: Promise<void>
  /** What it said, and how it ended. */
  readonly ended: Promise<{
    readonly code: number | null
    readonly out: string
    readonly err: string
  }>
}

const SCRIPT = fileURLToPath(new URL('worker-process.ts', import.meta.url))

/** Starts a worker in a process of its own. */
export function startWorkerProcess(address: string, options: object = {}): TestWorker {
  const child = spawn(process.execPath, [SCRIPT, address, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  const ready = new Promise<void>((resolve) =>
    child.stdout.on('data', (data) => {
      out += data
      resolve()
    }),
  )
  child.stderr.on('data', (data) => {
    err += data
  })
  const ended = new Promise<Awaited<TestWorker['ended']>>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  )
  return { child, ready, ended }
}

/** Runs so many workers until nothing waits; throws with what they said where one fails. */
export async function runWorkers(address: string, count: number, options: object = {}) {
  const workers = Array.from({ length: count }, () => startWorkerProcess(address, options))
  for (const { code, err } of await Promise.all(workers.map(({ ended }) => ended)))
    if (code !== 0 || err !== '') throw new Error(`a worker ended with ${code}: ${err}`)
}
