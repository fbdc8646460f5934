/** The values used last, as many as there is room for. */
export type SizedCache<T> = {
  get(key: string): T | undefined
  set(key: string, value: T, size: number): void
}

/** Holds values of `room` bytes together; what was used longest ago goes first. */
export function createSizedCache<T>(room: number): SizedCache<T> {
  const held = new Map<string, { readonly value: T; readonly size: number }>()
  let total = 0
  const drop = (key: string) => {
    total -= held.get(key)?.size ?? 0
    held.delete(key)
  }
  return {
    get(key) {
      const found = held.get(key)
      if (!found) return undefined
      held.delete(key)
      held.set(key, found)
      return found.value
    },
    set(key, value, size) {
      drop(key)
      if (size > room) return
      held.set(key, { value, size })
      total += size
      for (const [oldest] of held) {
        if (total <= room) break
        drop(oldest)
      }
    },
  }
}
