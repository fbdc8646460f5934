import type { Span } from '../../model/span.ts'
import { bestOfEach, type Fact, type Part } from './facts.ts'

/** Two passages are the same if they share this part of the shorter one. */
const SAME_PASSAGE = 0.7

/** Two facts are the same if this share of the smaller one's passages stand in the other. */
const SAME_FACT = 0.5

/** Joins facts that are told by the same passages, so that one fact is one agreement. */
export function mergeFacts(facts: readonly Fact[]): Fact[] {
  const merged: Fact[] = []
  const byReading = new Map<number, Set<number>>()
  for (const fact of facts) {
    const near = new Set(fact.parts.flatMap(({ reading }) => [...(byReading.get(reading) ?? [])]))
    const home = [...near].sort((x, y) => x - y).find((index) => isSame(merged[index], fact))
    const index = home ?? merged.length
    merged[index] =
      home === undefined ? fact : { parts: bestOfEach([...merged[home].parts, ...fact.parts]) }
    for (const { reading } of fact.parts)
      byReading.set(reading, (byReading.get(reading) ?? new Set()).add(index))
  }
  return merged
}

function isSame(one: Fact, other: Fact): boolean {
  const common = one.parts.filter((part) => other.parts.some((each) => isSamePassage(part, each)))
  return common.length >= Math.min(one.parts.length, other.parts.length) * SAME_FACT
}

function isSamePassage(a: Part, b: Part): boolean {
  if (a.reading !== b.reading) return false
  const common = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start)
  return common >= Math.min(lengthOf(a.span), lengthOf(b.span)) * SAME_PASSAGE
}

function lengthOf({ start, end }: Span): number {
  return end - start
}
