/** Two stretches of word sequences that run alike; both ends are half-open. */
export type LocalAlignment = {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
  /** How many words are the same, in order. */
  readonly matched: number
  /** The weight of those words. */
  readonly weight: number
  readonly score: number
}

export type AlignmentCosts = {
  /** What a word that stands for another takes away. */
  readonly replaced: number
  /** What a word that the other side lacks takes away. */
  readonly missing: number
}

/**
 * The pair of stretches of `a` and `b` that run most alike (Smith and Waterman's method over
 * words). `weights` gives what each word number is worth where both sides have it.
 */
export function alignLocally(
  a: Int32Array,
  b: Int32Array,
  weights: Float64Array,
  costs: AlignmentCosts,
): LocalAlignment | null {
  const table = fillTable(a, b, weights, costs)
  return table.first === 0 ? null : traceBack(a, b, weights, costs, table)
}

/** The same of `a` and `b`, and of `b` and `a`: where several run alike the first side decides. */
export function alignBothWays(
  a: Int32Array,
  b: Int32Array,
  weights: Float64Array,
  costs: AlignmentCosts,
): readonly [LocalAlignment, LocalAlignment] | null {
  const table = fillTable(a, b, weights, costs)
  if (table.first === 0) return null
  return [
    traceBack(a, b, weights, costs, table),
    swapSides(traceBack(a, b, weights, costs, { ...table, isTurned: true })),
  ]
}

type Table = {
  /** A row for each word of `a`, a column for each of `b`, and one of zeros before each. */
  readonly scores: Float64Array
  /** The cells with the best score: the first of all rows, and the first of all columns. */
  readonly first: number
  readonly firstOfColumns: number
  /** Is it read with the sides exchanged? */
  readonly isTurned: boolean
}

function fillTable(
  a: Int32Array,
  b: Int32Array,
  weights: Float64Array,
  { replaced, missing }: AlignmentCosts,
): Table {
  const width = b.length + 1
  const scores = openTable((a.length + 1) * width, width)
  let best = 0
  let first = 0
  let firstOfColumns = 0
  let column = 0
  for (let i = 1; i <= a.length; i++) {
    const word = a[i - 1]
    const worth = weights[word]
    let score = 0
    let before = 0
    scores[i * width] = 0
    for (let j = 1; j <= b.length; j++) {
      const cell = i * width + j
      const above = scores[cell - width]
      const step = word === b[j - 1] ? worth : -replaced
      const left = score - missing
      const up = above - missing
      score = before + step
      if (up > score) score = up
      if (left > score) score = left
      if (score < 0) score = 0
      before = above
      scores[cell] = score
      if (score < best) continue
      if (score > best) {
        best = score
        first = cell
      } else if (j >= column) continue
      firstOfColumns = cell
      column = j
    }
  }
  return { scores, first, firstOfColumns, isTurned: false }
}

/** One table serves one call after another: most sentences are short. */
const TABLE = new Float64Array(1 << 14)

/** A table with zeros in its first row. */
function openTable(cells: number, width: number): Float64Array {
  return cells > TABLE.length ? new Float64Array(cells) : TABLE.fill(0, 0, width)
}

function traceBack(
  a: Int32Array,
  b: Int32Array,
  weights: Float64Array,
  { replaced, missing }: AlignmentCosts,
  { scores, first, firstOfColumns, isTurned }: Table,
): LocalAlignment {
  const width = b.length + 1
  const from = isTurned ? firstOfColumns : first
  const [one, other] = isTurned ? [1, width] : [width, 1]
  let cell = from
  let matched = 0
  let weight = 0
  while (scores[cell] > 0) {
    const word = a[Math.floor(cell / width) - 1]
    const same = word === b[(cell % width) - 1]
    const diagonal = scores[cell - width - 1] + (same ? weights[word] : -replaced)
    if (scores[cell] === diagonal) {
      if (same) {
        matched++
        weight += weights[word]
      }
      cell -= width + 1
    } else cell -= scores[cell] === scores[cell - one] - missing ? one : other
  }
  return {
    aStart: Math.floor(cell / width),
    aEnd: Math.floor(from / width),
    bStart: cell % width,
    bEnd: from % width,
    matched,
    weight,
    score: scores[from],
  }
}

function swapSides({ aStart, aEnd, bStart, bEnd, ...rest }: LocalAlignment): LocalAlignment {
  return { aStart: bStart, aEnd: bEnd, bStart: aStart, bEnd: aEnd, ...rest }
}
