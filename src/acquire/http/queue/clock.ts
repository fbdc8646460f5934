/** The time as a value, so that a test can move it by hand. A person may set the system's back. */
export type Clock = {
  /** Milliseconds; of the system's clock since 1970. */
  now(): number
  /** Runs the work once, later. What it gives takes that back. */
  after(milliseconds: number, work: () => void): () => void
}

const after: Clock['after'] = (milliseconds, work) => {
  const timer = setTimeout(work, Math.min(milliseconds, 2 ** 31 - 1))
  return () => clearTimeout(timer)
}

export const SYSTEM_CLOCK: Clock = { now: Date.now, after }

/** Only ever goes on. Its zero means nothing: it is for what lies between two moments. */
export const STEADY_CLOCK: Clock = { now: () => performance.now(), after }
