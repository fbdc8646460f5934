import type { Fact } from '../facts/fact.ts'
import type { Story } from '../story.ts'
import { idFinder } from './support.ts'
import type { Place } from './terms.ts'

/** Statements of one fact tell the same, though a pair of them may look less alike. */
const FACT = 0.8

/** Those that give unlike values for one matter tell of it all: which it is, is told once. */
const MATTER = 0.6

export type Likeness = {
  /** The statement that stands at a place, or -1. */
  readonly idOf: (place: Place) => number
  /** By statement those that are likely to tell the same, and how likely. */
  readonly near: readonly ReadonlyMap<number, number>[]
}

/** Lays out which statements of other articles tell what each tells. */
export function openLikeness(
  story: Story,
  facts: readonly Fact[],
  matters: readonly (readonly Place[])[],
): Likeness {
  const { statements, pairs } = story.alignment
  const near = statements.map(() => new Map<number, number>())
  const idOf = idFinder(story)
  const raise = (a: number, b: number, likely: number) => {
    if (a < 0 || b < 0 || statements[a].reading === statements[b].reading) return
    near[a].set(b, Math.max(likely, near[a].get(b) ?? 0))
    near[b].set(a, Math.max(likely, near[b].get(a) ?? 0))
  }
  const raiseAll = (ids: readonly number[], likely: number) => {
    for (const [index, id] of ids.entries())
      for (const other of ids.slice(index + 1)) raise(id, other, likely)
  }
  for (const { a, b, score } of pairs) raise(a, b, score)
  for (const { parts } of facts) {
    const ids = parts.map(({ statement }) => statement)
    raiseAll(ids, FACT)
  }
  for (const places of matters) raiseAll(places.map(idOf), MATTER)
  return { idOf, near }
}
