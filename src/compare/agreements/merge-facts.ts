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
    merged[index] = home === undefined ? fact : join(merged[home], fact)
    for (const { reading } of fact.parts)
      byReading.set(reading, (byReading.get(reading) ?? new Set()).add(index))
  }
  return merged
}

function join(one: Fact, other: Fact): Fact {
  return {
    parts: bestOfEach([...one.parts, ...other.parts]),
    core: new Set([...one.core, ...other.core]),
  }
}

/**
 * Long passages may tell two facts. So facts of more parts than this must share some of the words
 * that their links rest on, or nearly all of their passages.
 */
const FEW = 2
const SAME_CORE = 0.4
const NEARLY_ALL = 0.7

function isSame(one: Fact, other: Fact): boolean {
  const common = one.parts.filter((part) => other.parts.some((each) => isSamePassage(part, each)))
  const fewest = Math.min(one.parts.length, other.parts.length)
  const isOne = fewest <= FEW || shareOfCore(one, other) >= SAME_CORE
  return common.length >= fewest * (isOne ? SAME_FACT : NEARLY_ALL)
}

function shareOfCore(one: Fact, other: Fact): number {
  const common = [...one.core].filter((term) => other.core.has(term)).length
  return common / Math.max(1, Math.min(one.core.size, other.core.size))
}

function isSamePassage(a: Part, b: Part): boolean {
  if (a.reading !== b.reading) return false
  const common = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start)
  return common >= Math.min(lengthOf(a.span), lengthOf(b.span)) * SAME_PASSAGE
}

function lengthOf({ start, end }: Span): number {
  return end - start
}
