import { remark } from './output.ts'

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Aborts at the first signal to stop; the second ends the process at once. */
export function createStopSignal(options: { quiet?: boolean }): AbortSignal {
  const controller = new AbortController()
  for (const [name, code] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(code)
      remark('Stopping when what was read is kept; once more to stop at once.', options)
      controller.abort()
    })
  }
  return controller.signal
}
