/** A pair of things: what speaks for it, whether it is one of the wanted, and what it counts. */
export type LabelledPair = {
  readonly features: Float64Array
  readonly same: boolean
  readonly weight: number
}

export type LogisticModel = { readonly weights: number[]; readonly bias: number }

const ROUNDS = 600
const RATE = 3
/** Keeps weights of features that tell the same thing from running apart. */
const DECAY = 0.0005

/** Fits a logistic regression by gradient descent over standardised features. */
export function fitLogistic(
  pairs: readonly LabelledPair[],
  { decay = DECAY, rate = RATE } = {},
): LogisticModel {
  const width = pairs[0]?.features.length ?? 0
  const columns = Array.from({ length: width }, (_, column) => standardise(pairs, column))
  const rows = pairs.map(({ features }) =>
    Float64Array.from(features, (value, i) => (value - columns[i].mean) / columns[i].deviation),
  )
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Float64Array(width)
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(width)
    let biasSlope = 0
    for (const [index, { same, weight }] of pairs.entries()) {
      const row = rows[index]
      let sum = bias
      for (let i = 0; i < width; i++) sum += weights[i] * row[i]
      const error = (1 / (1 + Math.exp(-sum)) - (same ? 1 : 0)) * weight
      for (let i = 0; i < width; i++) slope[i] += error * row[i]
      biasSlope += error
    }
    for (let i = 0; i < width; i++) weights[i] -= rate * (slope[i] / total + decay * weights[i])
    bias -= (rate * biasSlope) / total
  }
  return unstandardise(weights, bias, columns)
}

type Column = { readonly mean: number; readonly deviation: number }

function standardise(pairs: readonly LabelledPair[], column: number): Column {
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0)
  const mean = pairs.reduce((sum, p) => sum + p.weight * p.features[column], 0) / total
  const square = pairs.reduce((sum, p) => sum + p.weight * (p.features[column] - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(square / total) || 1 }
}

function unstandardise(
  scaled: Float64Array,
  scaledBias: number,
  columns: readonly Column[],
): LogisticModel {
  const weights = Array.from(scaled, (weight, i) => weight / columns[i].deviation)
  const bias = columns.reduce((sum, { mean }, i) => sum - weights[i] * mean, scaledBias)
  return { weights, bias }
}

export function scoreLogistic({ weights, bias }: LogisticModel, row: Float64Array): number {
  return row.reduce((sum, value, i) => sum + weights[i] * value, bias)
}
