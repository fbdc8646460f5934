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
  /** By statement those that are likely to tell the same. */
  readonly near: readonly Near[]
}

/** Statements, each once, and beside each how likely it is. */
export type Near = { readonly ids: number[]; readonly likely: number[] }

/** Lays out which statements of other articles tell what each tells. */
export function openLikeness(
  story: Story,
  facts: readonly Fact[],
  matters: readonly (readonly Place[])[],
): Likeness {
  const { statements, pairs } = story.alignment
  const likelyOf = statements.map(() => new Map<number, number>())
  const idOf = idFinder(story)
  for (const { a, b, score } of pairs) {
    likelyOf[a].set(b, score)
    likelyOf[b].set(a, score)
  }
  const raiseAll = (ids: readonly number[], likely: number) => {
    for (let i = 0; i < ids.length; i++)
      for (let j = i + 1; j < ids.length; j++) {
        const [a, b] = [ids[i], ids[j]]
        if (a < 0 || b < 0 || statements[a].reading === statements[b].reading) continue
        raise(likelyOf[a], b, likely)
        raise(likelyOf[b], a, likely)
      }
  }
  for (const { parts } of facts) {
    const ids = parts.map(({ statement }) => statement)
    raiseAll(ids, FACT)
  }
  for (const places of matters) raiseAll(places.map(idOf), MATTER)
  const near = likelyOf.map((each) => ({ ids: [...each.keys()], likely: [...each.values()] }))
  return { idOf, near }
}

function raise(likelyOf: Map<number, number>, id: number, likely: number): void {
  if ((likelyOf.get(id) ?? -1) < likely) likelyOf.set(id, likely)
}
