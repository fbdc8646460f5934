import type { Statement } from './alignment.ts'
import { measureLikeness } from './features.ts'
import type { Candidates } from './find-candidates.ts'
import type { Terms } from './terms.ts'

/** How near a pair comes to the best that its sides find in each other's article, 0 to 1. */
export type Closeness = { readonly oneWay: number; readonly bothWays: number }

/** Tells the closeness of each candidate pair by its place in the list. */
export function findCloseness(
  statements: readonly Statement[],
  terms: Terms,
  { a, b }: Candidates,
): (pair: number) => Closeness {
  const likeness = new Float64Array(a.length)
  for (let i = 0; i < a.length; i++) likeness[i] = measureLikeness(terms, a[i], b[i])
  const ofA = bestOf(statements, a, b, likeness)
  const ofB = bestOf(statements, b, a, likeness)
  return (pair) => {
    const near = likeness[pair] / (ofA.best[ofA.groupOf[pair]] || 1)
    const nearBack = likeness[pair] / (ofB.best[ofB.groupOf[pair]] || 1)
    return { oneWay: Math.max(near, nearBack), bothWays: Math.min(near, nearBack) }
  }
}

/** Pairs of one statement with one reading are a group; `best` is the most alike in each. */
type Groups = { readonly groupOf: Int32Array; readonly best: readonly number[] }

/** As pairs and statements are in order, those of a group follow each other. */
function bestOf(
  statements: readonly Statement[],
  side: Int32Array,
  opposite: Int32Array,
  likeness: Float64Array,
): Groups {
  const groupOf = new Int32Array(side.length)
  const lastGroup = new Int32Array(statements.length).fill(-1)
  const lastReading = new Int32Array(statements.length)
  const best: number[] = []
  for (let i = 0; i < side.length; i++) {
    const id = side[i]
    const { reading } = statements[opposite[i]]
    if (lastGroup[id] < 0 || lastReading[id] !== reading) lastGroup[id] = best.push(0) - 1
    lastReading[id] = reading
    groupOf[i] = lastGroup[id]
    best[groupOf[i]] = Math.max(best[groupOf[i]], likeness[i])
  }
  return { groupOf, best }
}
