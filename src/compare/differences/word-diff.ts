/** Words of one sequence that stand where the other has other words. Ends are half-open. */
export type Replacement = {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
  /** How many equal words stand right before and right after. */
  readonly before: number
  readonly after: number
}

/** The stretches in which two word sequences differ between words that they share in order. */
export function findReplacements(a: readonly string[], b: readonly string[]): Replacement[] {
  const pairs = commonWords(a, b)
  const found: Replacement[] = []
  for (let k = 0; k + 1 < pairs.length; k++) {
    const [i, j] = pairs[k]
    const [nextI, nextJ] = pairs[k + 1]
    if (nextI === i + 1 || nextJ === j + 1) continue
    found.push({
      aStart: i + 1,
      aEnd: nextI,
      bStart: j + 1,
      bEnd: nextJ,
      before: runLength(pairs, k, -1),
      after: runLength(pairs, k + 1, 1),
    })
  }
  return found
}

/** The longest sequence of words that both have in order, as pairs of positions. */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++
    else j++
  }
  return pairs
}

/** How many pairs in a row, from one of them on, follow each other on both sides. */
function runLength(pairs: readonly [number, number][], from: number, step: 1 | -1): number {
  let length = 1
  for (let k = from; pairs[k + step]; k += step) {
    if (pairs[k + step][0] !== pairs[k][0] + step || pairs[k + step][1] !== pairs[k][1] + step)
      break
    length++
  }
  return length
}
