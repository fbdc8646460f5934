import { surestFirst } from '../surest-first.ts'
import type { Match } from './match.ts'

/**
 * Joins what is matched, the surest matches first. `mayJoin` may forbid that two groups become
 * one, and what it forbids it forbids to them when they have grown. Items that stay alone are left
 * out.
 */
export function joinMatches<T>(
  items: readonly T[],
  matches: readonly Match[],
  mayJoin: (a: readonly T[], b: readonly T[], match: Match) => boolean = () => true,
): T[][] {
  const groupOf = items.map((item): T[] => [item])
  const members = items.map((_, index) => [index])
  const homes = items.map((_, index) => index)
  const forbidden = new Set<number>()
  for (const match of surestFirst(matches)) {
    const first = Math.min(homes[match.a], homes[match.b])
    const second = Math.max(homes[match.a], homes[match.b])
    const both = first * items.length + second
    if (first === second || forbidden.has(both)) continue
    if (!mayJoin(groupOf[first], groupOf[second], match)) {
      forbidden.add(both)
      continue
    }
    groupOf[first].push(...groupOf[second])
    groupOf[second] = []
    for (const member of members[second]) homes[member] = first
    members[first].push(...members[second])
  }
  return groupOf.filter((group) => group.length > 1)
}
