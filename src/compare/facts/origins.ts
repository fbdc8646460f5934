import { covers, type Passage } from '../../model/span.ts'
import type { Story } from '../story.ts'
import type { Fact, Part } from './fact.ts'

/** A statement of which this share stands in a passage copied from another is no second witness. */
const COPIED = 0.8

/** Passages this alike are one text. */
const ALIKE = 0.8

type Copy = { readonly own: Passage; readonly other: Passage; readonly from: number }

/**
 * Counts the origins of a fact: its accounts, where those that copy this very statement are one.
 * The copies are looked up by the reading that they stand in, so that a fact costs no more than
 * the copies of its own articles.
 */
export function originCounter({ readings, accounts, reuse }: Story): (fact: Fact) => number {
  const readingOf = new Map(readings.map(({ article }, index) => [article.id, index]))
  const copies: Copy[][] = readings.map(() => [])
  for (const { passages, similarity } of reuse) {
    if (similarity < ALIKE) continue
    const [one, other] = passages
    const from = readingOf.get(other.article) ?? -1
    copies[readingOf.get(one.article) ?? -1]?.push({ own: one, other, from })
  }
  return ({ parts }) => {
    const origins = parts.map(({ reading }) => accounts.ofReading[reading])
    const partOf = new Map(parts.map(({ reading }, index) => [reading, index]))
    for (const [index, part] of parts.entries())
      for (const { own, other, from } of copies[part.reading]) {
        const copied = partOf.get(from)
        if (copied === undefined || origins[copied] === origins[index]) continue
        if (isCovered(part, own) && isCovered(parts[copied], other))
          join(origins, origins[index], origins[copied])
      }
    return new Set(origins).size
  }
}

function join(origins: number[], kept: number, joined: number): void {
  for (const [index, origin] of origins.entries()) if (origin === joined) origins[index] = kept
}

function isCovered({ span }: Part, passage: Passage): boolean {
  if (covers(passage, span)) return true
  const shared = Math.min(passage.end, span.end) - Math.max(passage.start, span.start)
  return shared >= (span.end - span.start) * COPIED
}
