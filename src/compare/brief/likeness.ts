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
  const near = statements.map((): Near => ({ ids: [], likely: [] }))
  const idOf = idFinder(story)
  for (const { a, b, score } of pairs) {
    add(near[a], b, score)
    add(near[b], a, score)
  }
  const groups = [
    ...facts.map(({ parts }) => ({ ids: parts.map(({ statement }) => statement), likely: FACT })),
    ...matters.map((places) => ({ ids: places.map(idOf), likely: MATTER })),
  ]
  const groupsOf = statements.map((): Group[] => [])
  for (const group of groups) for (const id of group.ids) groupsOf[id]?.push(group)
  const places = new Int32Array(statements.length)
  for (const [id, each] of near.entries()) {
    for (let i = 0; i < each.ids.length; i++) places[each.ids[i]] = i + 1
    for (const group of groupsOf[id])
      for (const other of group.ids) {
        if (other < 0 || statements[other].reading === statements[id].reading) continue
        if (places[other] === 0) places[other] = add(each, other, group.likely)
        else raise(each.likely, places[other] - 1, group.likely)
      }
    for (let i = 0; i < each.ids.length; i++) places[each.ids[i]] = 0
  }
  return { idOf, near }
}

/** Statements that tell one thing, or of one matter. */
type Group = { readonly ids: readonly number[]; readonly likely: number }

/** Adds a statement, and tells how many there are now. */
function add({ ids, likely }: Near, id: number, score: number): number {
  likely.push(score)
  return ids.push(id)
}

function raise(likely: number[], place: number, score: number): void {
  if (likely[place] < score) likely[place] = score
}
