/** Does the work for each item, so many at one time, and takes the next item only when it can. */
export async function runLimited<T>(
  items: Iterable<T> | AsyncIterable<T>,
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>()
  const faults: unknown[] = []
  for await (const item of items) {
    if (faults.length > 0) break
    const task = work(item)
      .catch((error: unknown) => {
        faults.push(error)
      })
      .finally(() => running.delete(task))
    running.add(task)
    if (running.size >= most) await Promise.race(running)
  }
  await Promise.all(running)
  if (faults.length > 0) throw faults[0]
}
