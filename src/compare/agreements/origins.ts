import type { Passage, Span } from '../../model/span.ts'
import type { Story } from '../story.ts'
import type { Fact, Part } from './facts.ts'

/** A statement of which this share stands in a passage copied from another is no second witness. */
const COPIED = 0.8

/** Passages this alike are one text. */
const ALIKE = 0.8

/** Counts the origins of a fact: accounts, where those that copy this very statement are one. */
export function countOrigins({ readings, accounts, reuse }: Story, { parts }: Fact): number {
  const origins = parts.map(({ reading }) => accounts.ofReading[reading])
  const partIn = ({ article, start, end }: Passage) =>
    parts.findIndex(
      (part) => readings[part.reading].article.id === article && isCovered(part, { start, end }),
    )
  for (const { passages, similarity } of reuse) {
    if (similarity < ALIKE) continue
    const [one, other] = passages.map(partIn)
    if (one >= 0 && other >= 0) join(origins, origins[one], origins[other])
  }
  return new Set(origins).size
}

function join(origins: number[], kept: number, joined: number): void {
  for (const [index, origin] of origins.entries()) if (origin === joined) origins[index] = kept
}

function isCovered({ span }: Part, { start, end }: Span): boolean {
  return Math.min(end, span.end) - Math.max(start, span.start) >= (span.end - span.start) * COPIED
}
