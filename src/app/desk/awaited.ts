import type { DeskComparisons } from '../../store/work-store.ts'

/** Comparisons that nobody waits for at this desk, and that others make: workers, or another desk. */
export type Awaited = {
  /** Leaves the comparison of this key to others; false where there are none. */
  leave(story: string, key: string): Promise<boolean>
  /** Is it on this desk to make what is wanted of the story? It is asked once. */
  takeUp(story: string): boolean
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

/** Milliseconds after which what nobody could make is waited for no more: it is met where it is opened. */
const LONGEST = 3_600_000

/** Stories that are left to others: what falls out is compared when it is opened. */
const MOST = 2000

type Left = { readonly key: string; readonly since: number }

/**
 * A worker makes what it placed; of all else one desk makes what nobody waits for, so that several desks
 * do not all make the same.
 */
export function createAwaited({ shared, want }: AwaitedMeans): Awaited {
  const left = new Map<string, Left>()
  const ours = new Set<string>()
  const dropOld = () => {
    const latest = performance.now() - LONGEST
    for (const [story, { since }] of left) {
      if (left.size <= MOST && since > latest) break
      left.delete(story)
    }
  }
  return {
    async leave(story, key) {
      left.delete(story)
      if (!(await shared.isThere())) return false
      left.set(story, { key, since: performance.now() })
      dropOld()
      return true
    },
    takeUp: (story) => ours.delete(story),
    async look() {
      dropOld()
      if (left.size + ours.size === 0) return
      const asked = new Map(left)
      const keys = new Map([...asked].map(([story, { key }]) => [story, key]))
      const { made, promised } = await shared.look(keys, PATIENCE)
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
