/** The time and the waiting, as a value, so that a test can have its own. */
export type Clock = {
  now(): Date
  /** Waits; ends early, without a fault, when the signal says to stop. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve()
      const timer = setTimeout(finish, milliseconds)
      signal.addEventListener('abort', finish, { once: true })
      function finish() {
        clearTimeout(timer)
        signal.removeEventListener('abort', finish)
        resolve()
      }
    }),
}
