/** How alike two things are, given by their numbers. */
export type Between = (a: number, b: number) => number

/**
 * Joins, again and again, the two parts that are most alike on average, until `isDone` says so of how
 * many parts are left and how alike the next two are. The parts come in the order of their first things.
 */
export function linkParts(
  count: number,
  between: Between,
  isDone: (parts: number, likeness: number) => boolean,
): number[][] {
  const parts = Array.from({ length: count }, (_, i) => [i])
  const sums = parts.map((_, a) => parts.map((_, b) => (a === b ? 0 : between(a, b))))
  while (parts.length > 1) {
    const [a, b, likeness] = closest(parts, sums)
    if (isDone(parts.length, likeness)) break
    parts[a].push(...parts[b])
    for (const [c, row] of sums.entries()) {
      if (c === a || c === b) continue
      row[a] += row[b]
      sums[a][c] = row[a]
    }
    parts.splice(b, 1)
    sums.splice(b, 1)
    for (const row of sums) row.splice(b, 1)
  }
  return parts
}

function closest(parts: readonly number[][], sums: readonly number[][]): [number, number, number] {
  let best: [number, number] = [0, 1]
  let most = Number.NEGATIVE_INFINITY
  for (let a = 0; a < parts.length; a++)
    for (let b = a + 1; b < parts.length; b++) {
      const alike = sums[a][b] / (parts[a].length * parts[b].length)
      if (alike > most) {
        best = [a, b]
        most = alike
      }
    }
  return [...best, most]
}
