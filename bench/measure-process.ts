import { spawn } from 'node:child_process'

/** What a process took, all of its threads together. */
export type Taken = {
  /** Seconds by the clock and of the processor. */
  readonly elapsed: number
  readonly cpu: number
  /** Bytes that it sent to a port and had back. */
  readonly sent: number
  readonly received: number
}

/** Run before the program: tells at its end what it took. */
const measure = (port: number) =>
  `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads'
  import { subscribe } from 'node:diagnostics_channel'
  const sockets = []
  if (isMainThread) {
    subscribe('net.client.socket', ({ socket }) =>
      socket.once('connect', () => socket.remotePort === ${port} && sockets.push(socket)))
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime } = process.resourceUsage()
      const sum = (of) => sockets.reduce((all, socket) => all + of(socket), 0)
      process.stderr.write(JSON.stringify({
        cpu: (userCPUTime + systemCPUTime) / 1e6,
        sent: sum((socket) => socket.bytesWritten), received: sum((socket) => socket.bytesRead),
      }))
    })
  }`)}`

/** Runs a program of Node to its end; throws with what it said where it fails. */
export async function measureProcess(
  args: readonly string[],
  { env, port = 0 }: { readonly env: NodeJS.ProcessEnv; readonly port?: number },
): Promise<Taken> {
  const start = performance.now()
  const flags = ['--max-semi-space-size=8', '--import', measure(port)]
  const child = spawn(process.execPath, [...flags, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`exit code ${code}: ${said}`)
  const elapsed = (performance.now() - start) / 1000
  return { elapsed, ...JSON.parse(said.slice(said.lastIndexOf('{'))) }
}
