/** The time as a value, so that a test can move it by hand. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs the work once, later. What it gives takes that back. */
  after(milliseconds: number, work: () => void): () => void
}

export const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  after: (milliseconds, work) => {
    const timer = setTimeout(work, Math.min(milliseconds, 2 ** 31 - 1))
    return () => clearTimeout(timer)
  },
}
