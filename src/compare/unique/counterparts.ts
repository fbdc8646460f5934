import type { Story } from '../story.ts'

/** The clauses that another account has a counterpart of. */
export function findCounterparts(_: Story): ReadonlySet<number> {
  return new Set()
}
