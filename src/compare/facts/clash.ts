import type { Quantity } from '../../model/reading.ts'
import { ofSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'

/** Tells of two statements whether they count the same things, and never the same number of them. */
export function clashFinder({ readings, alignment }: Story): (a: number, b: number) => boolean {
  const counted = alignment.statements.map(({ reading, sentence }) =>
    ofSentence(readings[reading].quantities, sentence),
  )
  return (a, b) => clash(counted[a], counted[b])
}

/** Do two sentences count the same things, and never the same number of them? */
export function clash(ones: readonly Quantity[], others: readonly Quantity[]): boolean {
  let compared = 0
  for (const one of ones)
    for (const other of others) {
      if (one.kind !== 'count' || other.kind !== 'count') continue
      if (one.thing === null || one.thing !== other.thing) continue
      if (one.low <= other.high && other.low <= one.high) return false
      compared++
    }
  return compared > 0
}
