import { setImmediate } from 'node:timers/promises'

/** What is done before anybody asks: what was wanted last first, one thing at a time. */
export type Ahead = {
  /** Wants things done, the first of them first, before what was wanted earlier. */
  want(names: readonly string[]): void
  /** Resolves when nothing is wanted any more. */
  idle(): Promise<void>
  countWaiting(): number
  /** Begins nothing more. */
  stop(): void
}

/**
 * At most so many things wait: of more, what was wanted longest ago is left to who asks for it.
 * `work` must not reject.
 */
export function createAhead(most: number, work: (name: string) => Promise<void>): Ahead {
  const wanted = new Set<string>()
  /** The last is the next; what was wanted again stands in it twice. */
  let stack: string[] = []
  let running: Promise<void> | null = null
  const run = async () => {
    for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
      if (!wanted.delete(name)) continue
      await work(name)
      // Work that has nothing to wait for must not keep who asks waiting.
      await setImmediate()
    }
    running = null
  }
  return {
    want(names) {
      // What has ended before it is known to be running would seem to run for good.
      if (names.length === 0) return
      for (const name of names.toReversed()) {
        wanted.delete(name)
        wanted.add(name)
        stack.push(name)
      }
      for (const oldest of wanted) {
        if (wanted.size <= most) break
        wanted.delete(oldest)
      }
      if (stack.length > 4 * most) stack = [...wanted]
      running ??= run()
    },
    idle: async () => {
      while (running) await running
    },
    countWaiting: () => wanted.size,
    stop: () => wanted.clear(),
  }
}
