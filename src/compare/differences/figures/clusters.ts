import type { Match } from './match-figures.ts'

/** Joins what is matched, directly or through others. Items without a match are left out. */
export function joinMatches<T>(items: readonly T[], matches: readonly Match[]): T[][] {
  const parents = items.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root]
    parents[index] = root
    return root
  }
  for (const { a, b } of matches) {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y)
    parents[second] = first
  }
  const clusters = new Map<number, T[]>()
  for (const [index, item] of items.entries()) {
    const root = rootOf(index)
    const known = clusters.get(root)
    if (known) known.push(item)
    else clusters.set(root, [item])
  }
  return [...clusters.values()].filter((cluster) => cluster.length > 1)
}
