import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FilledHome } from './fill-home.ts'

export type BenchServer = {
  readonly address: string
  /** Megabytes that it has in memory; 0 where the system does not tell. */
  memory(): number
  stop(): void
}

/** Starts the desk as a process of its own. */
export async function startServer({ database, now }: FilledHome): Promise<BenchServer> {
  const script = join(import.meta.dirname, 'serve.ts')
  const args = [script, database, now.toISOString()]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [address] = await once(child.stdout, 'data')
  return {
    address: String(address).trim(),
    memory: () => residentOf(child.pid ?? 0),
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
