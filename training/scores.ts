export type Counted = { right: number; found: number; gold: number }

/** The harmonic mean of precision and recall. */
export function f1({ right, found, gold }: Counted): number {
  return found + gold === 0 ? 0 : (2 * right) / (found + gold)
}

/** How likely something is said to be wanted, and whether it is. */
export type Ranked = { readonly score: number; readonly same: boolean }

/** The mean of the precision at each wanted one, the likeliest first. */
export function averagePrecision(list: readonly Ranked[]): number {
  let hits = 0
  let sum = 0
  for (const [index, { same }] of list.toSorted((x, y) => y.score - x.score).entries())
    if (same) sum += ++hits / (index + 1)
  return sum / Math.max(1, hits)
}

const KINDS = ['person', 'organisation', 'place']

/** The names that labels mark, as "first end kind". */
export function goldNames(labels: Uint8Array): string[] {
  const names: string[] = []
  for (const [first, label] of labels.entries()) {
    if (label % 2 === 0) continue
    let end = first + 1
    while (labels[end] === label + 1) end++
    names.push(`${first} ${end} ${KINDS[(label - 1) >> 1]}`)
  }
  return names
}
