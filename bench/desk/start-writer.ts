import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Writer = { stop(): Promise<void> }

/** Starts a process that writes batches of articles, as a refresh does, until it is stopped. */
export async function startWriter(database: string): Promise<Writer> {
  const script = join(import.meta.dirname, 'keep-writing.ts')
  const child = spawn(process.execPath, [script, database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return {
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
