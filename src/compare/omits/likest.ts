import type { Pair } from '../match/alignment.ts'
import type { Story } from '../story.ts'
import type { ToldGroup } from './told-groups.ts'

/** The statement of an article that is likeliest to tell what a group tells. */
export type Likest = {
  readonly score: number
  /** The statement's id; -1 where no pair of them is likely at all. */
  readonly statement: number
}

const NONE: Likest = { score: 0, statement: -1 }

/** For each reading its likest statement to any of a group's. */
export function likestFinder({ alignment, readings }: Story): (group: ToldGroup) => Likest[] {
  const { statements, pairs } = alignment
  const others: { id: number; score: number }[][] = statements.map(() => [])
  const add = ({ a, b, score }: Pair) => {
    others[a].push({ id: b, score })
    others[b].push({ id: a, score })
  }
  for (const pair of pairs) add(pair)
  return (group) => {
    const best = readings.map((): Likest => NONE)
    for (const member of group.statements)
      for (const { id, score } of others[member]) {
        const { reading } = statements[id]
        if (score > best[reading].score) best[reading] = { score, statement: id }
      }
    return best
  }
}
