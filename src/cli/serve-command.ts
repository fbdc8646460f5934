import { realpathSync } from 'node:fs'
import { isServer } from '../app/home.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { openBrowser } from './open-browser.ts'
import { print, remark } from './output.ts'
import { renderUnit } from './render-unit.ts'
import { createStopSignal } from './stop-signal.ts'
import { requireHome, tellStoreProblems } from './with-store.ts'

export type ServeOptions = {
  host: string
  port: number
  name?: string[]
  trustProxy?: boolean
  open?: boolean
  unit?: boolean
  log?: boolean
  metrics?: boolean
  watch?: boolean
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

/** Serves the desk until it is stopped. */
export async function runServe(options: ServeOptions): Promise<void> {
  const { host, port, name = [], trustProxy, log, metrics, watch, open, unit } = options
  if (unit) return printUnit(options)
  const trustsProxy = trustProxy === true
  const isShared = !LOOPBACK.has(host) || name.length > 0 || trustsProxy
  const loaded = requireHome()
  const { startDesk } = await import('../server/start-desk.ts')
  const started = await tellStoreProblems(() =>
    startDesk(loaded, {
      ...{ host, port, log, metrics, watch },
      reach: { isShared, names: name, trustsProxy },
    }),
  ).catch(tellPort)
  const signal = createStopSignal({ quiet: true })
  print(
    `The desk is open at ${started.address}\n${started.remarks.map((each) => `${each}\n`).join('')}`,
  )
  if (watch && isServer(loaded.database)) remark(AS_WORKER, {})
  if (open && !(await openBrowser(started.address)))
    remark('No browser could be opened; go to that address yourself.', {})
  // A story that could not be compared is told on its page.
  const first = started.tellFirst().catch((): readonly string[] => [])
  void first.then((lines) => print(lines.map((line) => `${line}\n`).join('')))
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await started.close()
}

/** What `--watch` is where other machines ask as well. */
const AS_WORKER =
  'Working beside any other worker: each host is asked by one at a time, and folders are left to synoptic refresh.'

/** Prints what systemd needs to keep the desk open, with the places that hold now. */
function printUnit({ host, port, name = [], trustProxy, metrics, watch }: ServeOptions): void {
  const { SYNOPTIC_HOME, XDG_CONFIG_HOME, XDG_DATA_HOME } = process.env
  const program = realpathSync(process.argv[1])
  const names = name.flatMap((each) => ['--name', each])
  const given = ['--host', host, '--port', String(port), ...names]
  // As bin/synoptic starts it.
  const command = [process.execPath, '--max-semi-space-size=8', program, 'serve', ...given]
  if (trustProxy) command.push('--trust-proxy')
  if (metrics) command.push('--metrics')
  if (watch) command.push('--watch')
  print(renderUnit({ command, environment: { SYNOPTIC_HOME, XDG_CONFIG_HOME, XDG_DATA_HOME } }))
}

/** What stands in the way of listening is told with what to do. */
function tellPort(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE')
    throw new Failure('another program listens there; choose another --port.', EXIT.usage)
  if (code === 'EACCES')
    throw new Failure('this port may not be used; choose one above 1023.', EXIT.usage)
  if (code === 'EADDRNOTAVAIL')
    throw new Failure('this machine has no such address; choose another --host.', EXIT.usage)
  if (error instanceof Error && error.name === 'NobodySignsIn')
    throw new Failure(error.message, EXIT.usage)
  throw error
}
