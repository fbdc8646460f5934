import type { Difference, Relation } from '../../model/comparison.ts'

/**
 * Sides that are not one value, whether or not all of them can hold. Of an unsure difference it is not
 * known that its sides are of one matter, so it keeps nobody from agreeing on another.
 */
const APART: ReadonlySet<Relation> = new Set(['hard', 'newer', 'part', 'scope'])

/** Do the sides give unlike values, so that who takes one does not agree with who takes another? */
export function isApart({ relation }: Difference): boolean {
  return APART.has(relation)
}
