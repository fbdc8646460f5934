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
  const width = b.length + 1
  const scores = openTable((a.length + 1) * width, width)
  const { replaced, missing } = costs
  let best = 0
  let bestCell = 0
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
      if (score > best) {
        best = score
        bestCell = cell
      }
    }
  }
  return best === 0 ? null : traceBack(a, b, weights, costs, scores, bestCell)
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
  costs: AlignmentCosts,
  scores: Float64Array,
  from: number,
): LocalAlignment {
  const width = b.length + 1
  let cell = from
  let matched = 0
  let weight = 0
  while (scores[cell] > 0) {
    const i = Math.floor(cell / width)
    const j = cell % width
    const same = a[i - 1] === b[j - 1]
    const diagonal = scores[cell - width - 1] + (same ? weights[a[i - 1]] : -costs.replaced)
    if (scores[cell] === diagonal) {
      if (same) {
        matched++
        weight += weights[a[i - 1]]
      }
      cell -= width + 1
    } else if (scores[cell] === scores[cell - width] - costs.missing) cell -= width
    else cell--
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
