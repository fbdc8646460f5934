import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print } from './output.ts'
import { createStopSignal } from './stop-signal.ts'
import { requireHome, tellStoreProblems } from './with-store.ts'

export type ServeOptions = { host: string; port: number }

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

/** Serves the desk until it is stopped. */
export async function runServe({ host, port }: ServeOptions): Promise<void> {
  if (!LOOPBACK.has(host)) {
    throw new Failure(
      `the desk has no password yet, so it listens on this machine alone; leave --host ${host} out.`,
      EXIT.usage,
    )
  }
  const loaded = requireHome()
  const { startDesk } = await import('../server/start-desk.ts')
  const started = await tellStoreProblems(() => startDesk(loaded, { host, port })).catch(tellPort)
  print(
    `The desk is open at ${started.address}\n${started.remarks.map((each) => `${each}\n`).join('')}`,
  )
  const signal = createStopSignal({ quiet: true })
  // A story that could not be compared is told on its page.
  const first = started.tellFirst().catch((): readonly string[] => [])
  void first.then((lines) => print(lines.map((line) => `${line}\n`).join('')))
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await started.close()
}

/** A port that is taken, or may not be had, is told with what to do. */
function tellPort(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE')
    throw new Failure('another program listens there; choose another --port.', EXIT.usage)
  if (code === 'EACCES')
    throw new Failure('this port may not be used; choose one above 1023.', EXIT.usage)
  throw error
}
