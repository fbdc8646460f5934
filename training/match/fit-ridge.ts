/** Weights are held to this much of their square, in units of a standard deviation. */
const RIDGE = 30

/** After so many steps nothing moves. */
const STEPS = 5

/**
 * Fits a logistic regression with a ridge by Newton's method over standardised columns. Its weights
 * are those of the columns as they are given.
 */
export function fitRidge(
  rows: readonly Float64Array[],
  wanted: readonly boolean[],
): { readonly weights: Float64Array; readonly bias: number } {
  const width = rows[0]?.length ?? 0
  const means = meanOf(rows, (row, i) => row[i])
  const spreads = meanOf(rows, (row, i) => (row[i] - means[i]) ** 2).map((x) => Math.sqrt(x) || 1)
  const scaled = rows.map((row) => {
    const last = new Float64Array(width + 1).fill(1)
    for (let i = 0; i < width; i++) last[i] = (row[i] - means[i]) / spreads[i]
    return last
  })
  const found = new Float64Array(width + 1)
  for (let step = 0; step < STEPS; step++) {
    const move = nextMove(scaled, wanted, found)
    for (let i = 0; i <= width; i++) found[i] += move[i]
  }
  const weights = found.slice(0, width).map((weight, i) => weight / spreads[i])
  return { weights, bias: weights.reduce((sum, each, i) => sum - each * means[i], found[width]) }
}

function meanOf(
  rows: readonly Float64Array[],
  value: (row: Float64Array, column: number) => number,
): Float64Array {
  const sums = new Float64Array(rows[0]?.length ?? 0)
  for (const row of rows) for (let i = 0; i < sums.length; i++) sums[i] += value(row, i)
  return sums.map((sum) => sum / rows.length)
}

/** A step of Newton's method: the slope of the loss, divided by its curve. The last column is the bias. */
function nextMove(
  rows: readonly Float64Array[],
  wanted: readonly boolean[],
  weights: Float64Array,
): Float64Array {
  const size = weights.length
  const slope = weights.map((weight, i) => (i + 1 < size ? -RIDGE * weight : 0))
  const curves = Array.from({ length: size }, (_, i) => {
    const curve = new Float64Array(size)
    curve[i] = i + 1 < size ? RIDGE : 0
    return curve
  })
  for (const [index, row] of rows.entries()) {
    let sum = 0
    for (let i = 0; i < size; i++) sum += weights[i] * row[i]
    const likely = 1 / (1 + Math.exp(-sum))
    const rest = (wanted[index] ? 1 : 0) - likely
    const bend = likely * (1 - likely)
    for (let i = 0; i < size; i++) {
      slope[i] += rest * row[i]
      const part = bend * row[i]
      const curve = curves[i]
      for (let k = 0; k <= i; k++) curve[k] += part * row[k]
    }
  }
  return solve(curves, slope)
}

/** Solves a symmetric system, of which the lower half is given, by Cholesky's decomposition. */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const solution = right.slice()
  for (let i = 0; i < size; i++)
    for (let k = 0; k <= i; k++) {
      let sum = lower[i][k]
      for (let j = 0; j < k; j++) sum -= lower[i][j] * lower[k][j]
      lower[i][k] = i === k ? Math.sqrt(sum) : sum / lower[k][k]
    }
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) solution[i] -= lower[i][k] * solution[k]
    solution[i] /= lower[i][i]
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) solution[i] -= lower[k][i] * solution[k]
    solution[i] /= lower[i][i]
  }
  return solution
}
