/** Work that nobody waits for until the end. */
export type Background = {
  add(work: Promise<unknown>): void
  /** Resolves when all work has ended, that which came meanwhile included; rejects if one failed. */
  end(): Promise<void>
}

export function createBackground(): Background {
  const running = new Set<Promise<void>>()
  const faults: unknown[] = []
  return {
    add(work) {
      const task: Promise<void> = work
        .then(() => undefined)
        .catch((error: unknown) => {
          faults.push(error)
        })
        .finally(() => running.delete(task))
      running.add(task)
    },
    async end() {
      while (running.size > 0) await Promise.all(running)
      if (faults.length > 0) throw faults[0]
    },
  }
}
