import type { Clock } from './clock.ts'

/** A clock that a test moves by hand. What is due runs on the way, in order of time. */
export type HandClock = Clock & {
  advance(milliseconds: number): Promise<void>
  /** How much is still to be run. */
  pending(): number
}

type Timer = { readonly at: number; readonly work: () => void }

export function createHandClock(start = 0): HandClock {
  let now = start
  const timers = new Set<Timer>()
  const nextUntil = (end: number) =>
    [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
  return {
    now: () => now,
    pending: () => timers.size,
    after(milliseconds, work) {
      const timer = { at: now + milliseconds, work }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    async advance(milliseconds) {
      const end = now + milliseconds
      await settle()
      for (let timer = nextUntil(end); timer; timer = nextUntil(end)) {
        timers.delete(timer)
        now = timer.at
        timer.work()
        await settle()
      }
      now = end
    },
  }
}

/** Lets everything run that needs no time. */
async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve()
}
