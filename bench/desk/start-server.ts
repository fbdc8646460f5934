import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildScript } from './build-script.ts'
import type { FilledHome } from './fill-home.ts'

export type BenchServer = {
  readonly address: string
  /** Megabytes that it has in memory; 0 where the system does not tell. */
  memory(): number
  /** Milliseconds of processor time that it has taken, all threads; 0 where the system does not tell. */
  cpu(): number
  stop(): void
}

/** As bin/synoptic starts Node. */
export const FLAGS = ['--max-semi-space-size=8']
export const ENVIRONMENT = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }

/** Starts the desk as a process of its own, built as it is shipped. */
export async function startServer({ database, now }: FilledHome): Promise<BenchServer> {
  const script = await buildScript(join(import.meta.dirname, 'serve.ts'))
  const args = [...FLAGS, script, database, now.toISOString()]
  const env = { ...process.env, ...ENVIRONMENT }
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env })
  const [address] = await once(child.stdout, 'data')
  return {
    address: String(address).trim(),
    memory: () => residentOf(child.pid ?? 0),
    cpu: () => processorOf(child.pid ?? 0),
    stop: () => child.kill(),
  }
}

function residentOf(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Milliseconds that the system counts time in. */
const TICK = 10

function processorOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK
  } catch {
    return 0
  }
}
