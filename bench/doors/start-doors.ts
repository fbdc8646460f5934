import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { buildScript } from '../desk/build-script.ts'
import type { FilledHome } from '../desk/fill-home.ts'
import { ENVIRONMENT, FLAGS } from '../desk/start-server.ts'

export type Doors = {
  readonly address: string
  readonly cookies: readonly string[]
  readonly token: string
  readonly stories: readonly string[]
  stop(): void
}

/** Starts a desk with people, as a process of its own, built as it is shipped. */
export async function startDoors(home: FilledHome): Promise<Doors> {
  const script = await buildScript(join(import.meta.dirname, 'serve.ts'))
  const args = [...FLAGS, script, home.database, home.now.toISOString()]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...ENVIRONMENT },
  })
  const ended = text(child.stdout).then((told) => Promise.reject(new Error(`it ended: ${told}`)))
  ended.catch(() => undefined)
  const [line] = await Promise.race([once(child.stdout, 'data'), ended])
  const { five, forty, others } = home
  const stories = [five, forty, ...others.slice(0, 8)]
  return { ...JSON.parse(String(line)), stories, stop: () => child.kill() }
}
