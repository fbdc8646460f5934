/** One step from `a` to `b`: words of `a` (half-open) that stand as, or give way to, words of `b`. */
export type WordEdit = {
  readonly kind: 'same' | 'dropped' | 'added' | 'replaced'
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/** Above this many comparisons the middle of two texts counts as replaced in one piece. */
const LARGEST = 4_000_000

/** The fewest edits that make `b` of `a`, in order. Words are compared as they are given. */
export function diffWords(a: readonly string[], b: readonly string[]): WordEdit[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const matches: [number, number][] = []
  for (let i = 0; i < head; i++) matches.push([i, i])
  const [aEnd, bEnd] = [a.length - tail, b.length - tail]
  for (const pair of commonWords(a, b, head, aEnd, bEnd)) matches.push(pair)
  for (let i = tail; i > 0; i--) matches.push([a.length - i, b.length - i])
  return slideFirst(a, toEdits(matches, a.length, b.length))
}

/**
 * Where the first words could as well be matched after what is left out, they are: "he [was ill and
 * he] left" is one cut at the start.
 */
function slideFirst(a: readonly string[], edits: WordEdit[]): WordEdit[] {
  const [same, dropped, next] = edits
  if (same?.kind !== 'same' || dropped?.kind !== 'dropped' || next?.kind !== 'same') return edits
  const length = same.aEnd - same.aStart
  const from = dropped.aEnd - length
  if (from < same.aEnd) return edits
  for (let i = 0; i < length; i++) if (a[same.aStart + i] !== a[from + i]) return edits
  const cut: WordEdit = { kind: 'dropped', aStart: 0, aEnd: from, bStart: 0, bEnd: 0 }
  return [cut, { ...next, aStart: from, bStart: 0 }, ...edits.slice(3)]
}

/** The longest series of words that both have in order, between `start` and the two ends. */
function commonWords(
  a: readonly string[],
  b: readonly string[],
  start: number,
  aEnd: number,
  bEnd: number,
): [number, number][] {
  const [rows, columns] = [aEnd - start, bEnd - start]
  if (rows * columns === 0 || rows * columns > LARGEST) return []
  const width = columns + 1
  const longest = new Uint32Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const cell = i * width + j
      longest[cell] =
        a[start + i] === b[start + j]
          ? longest[cell + width + 1] + 1
          : Math.max(longest[cell + width], longest[cell + 1])
    }
  const matches: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < rows && j < columns) {
    const cell = i * width + j
    if (a[start + i] === b[start + j]) matches.push([start + i++, start + j++])
    else if (longest[cell + width] >= longest[cell + 1]) i++
    else j++
  }
  return matches
}

function toEdits(
  matches: readonly [number, number][],
  aLength: number,
  bLength: number,
): WordEdit[] {
  const edits: WordEdit[] = []
  let [a, b] = [0, 0]
  const skipTo = (i: number, j: number) => {
    if (i > a || j > b)
      edits.push({ kind: kindOf(i - a, j - b), aStart: a, aEnd: i, bStart: b, bEnd: j })
  }
  for (let m = 0; m < matches.length; ) {
    const [i, j] = matches[m]
    skipTo(i, j)
    const first = m++
    while (m < matches.length && isNext(matches[m - 1], matches[m])) m++
    ;[a, b] = [i + m - first, j + m - first]
    edits.push({ kind: 'same', aStart: i, aEnd: a, bStart: j, bEnd: b })
  }
  skipTo(aLength, bLength)
  return edits
}

function isNext(one: readonly [number, number], other: readonly [number, number]): boolean {
  return other[0] === one[0] + 1 && other[1] === one[1] + 1
}

function kindOf(fromWords: number, toWords: number): WordEdit['kind'] {
  if (fromWords === 0) return 'added'
  return toWords === 0 ? 'dropped' : 'replaced'
}
