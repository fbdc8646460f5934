import type { Match } from './match.ts'

/**
 * Joins what is matched, the surest matches first. `mayJoin` may forbid that two groups become
 * one. Items that stay alone are left out.
 */
export function joinMatches<T>(
  items: readonly T[],
  matches: readonly Match[],
  mayJoin: (a: readonly T[], b: readonly T[], match: Match) => boolean = () => true,
): T[][] {
  const groupOf = items.map((item): T[] => [item])
  const homes = groupOf.map((_, index) => index)
  const inOrder = [...matches].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const match of inOrder) {
    const [first, second] = [homes[match.a], homes[match.b]].sort((x, y) => x - y)
    if (first === second || !mayJoin(groupOf[first], groupOf[second], match)) continue
    groupOf[first].push(...groupOf[second])
    groupOf[second] = []
    for (const [index, home] of homes.entries()) if (home === second) homes[index] = first
  }
  return groupOf.filter((group) => group.length > 1)
}
