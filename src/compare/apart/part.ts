/**
 * Parts what a person told apart: who is apart from most of the others goes first, of equals the last
 * one. What stays keeps its order.
 */
export function partApart<T>(
  items: readonly T[],
  areApart: (one: T, other: T) => boolean,
): { readonly kept: readonly T[]; readonly left: readonly T[] } {
  const foes = items.map((one, i) =>
    items.flatMap((other, j) => (i !== j && areApart(one, other) ? [j] : [])),
  )
  if (foes.every((some) => some.length === 0)) return { kept: items, left: [] }
  const gone = new Set<number>()
  const countFoes = (i: number) => foes[i].filter((j) => !gone.has(j)).length
  for (;;) {
    let worst = -1
    for (const i of items.keys())
      if (!gone.has(i) && countFoes(i) > 0 && (worst < 0 || countFoes(i) >= countFoes(worst)))
        worst = i
    if (worst < 0) break
    gone.add(worst)
  }
  return {
    kept: items.filter((_, i) => !gone.has(i)),
    left: items.filter((_, i) => gone.has(i)),
  }
}
