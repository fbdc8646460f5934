/**
 * Runs work one after the other. A process would otherwise hold a connection for each write that waits
 * for its turn, and none might be left for what the one whose turn it is wants to read.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}
