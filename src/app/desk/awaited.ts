import type { DeskComparisons } from '../../store/work-store.ts'

/** Comparisons that nobody waits for at this desk, and that others make: workers, or another desk. */
export type Awaited = {
  /** Leaves the comparison of this key to others; false where it is on this desk to make it. */
  leave(story: string, key: string): Promise<boolean>
  /** Looks what was made of what was left, and what of it nobody makes. */
  look(): Promise<void>
  count(): number
}

export type AwaitedMeans = {
  readonly shared: Pick<DeskComparisons, 'isThere' | 'look' | 'lead'>
  /** Wants stories to be looked at again. */
  readonly want: (stories: readonly string[]) => void
}

/** Milliseconds for which a job may wait for a worker before a desk does it. */
const PATIENCE = 30_000

/** Stories that are left to others: what falls out is compared when it is opened. */
const MOST = 2000

/**
 * A worker makes what it placed; of all else one desk makes what nobody waits for, so that several desks
 * do not all make the same.
 */
export function createAwaited({ shared, want }: AwaitedMeans): Awaited {
  const left = new Map<string, string>()
  const ours = new Set<string>()
  return {
    async leave(story, key) {
      left.delete(story)
      if (ours.delete(story) || !(await shared.isThere())) return false
      left.set(story, key)
      for (const oldest of left.keys()) {
        if (left.size <= MOST) break
        left.delete(oldest)
      }
      return true
    },
    async look() {
      if (left.size + ours.size === 0) return
      const asked = new Map(left)
      const { made, promised } = await shared.look(asked, PATIENCE)
      const known = new Set([...made, ...promised])
      const free = [...asked.keys()].filter((story) => !known.has(story))
      const isLeading = free.length + ours.size > 0 && (await shared.lead())
      // What was left again meanwhile is of another key.
      const isSame = (story: string) => left.get(story) === asked.get(story)
      const taken = isLeading ? free.filter(isSame) : []
      const settled = [...made.filter(isSame), ...taken]
      for (const story of settled) left.delete(story)
      for (const story of taken) ours.add(story)
      want(settled)
    },
    count: () => left.size,
  }
}
