/** A logistic regression over the features and the products of some of them. */
export type Products = {
  readonly bias: number
  /** What each column is worth by itself. */
  readonly weights: readonly number[]
  /** What two columns are worth multiplied with each other. */
  readonly pairs: readonly (readonly [one: number, other: number, weight: number])[]
}

/** The same as columns, for speed. */
export type LaidProducts = {
  readonly bias: number
  readonly weights: Float64Array
  readonly ones: Int32Array
  readonly others: Int32Array
  readonly worths: Float64Array
}

export function layProducts({ bias, weights, pairs }: Products): LaidProducts {
  return {
    bias,
    weights: Float64Array.from(weights),
    ones: Int32Array.from(pairs, ([one]) => one),
    others: Int32Array.from(pairs, ([, other]) => other),
    worths: Float64Array.from(pairs, ([, , weight]) => weight),
  }
}

/** The log-odds of a row. */
export function sumProducts(products: LaidProducts, row: Float64Array): number {
  const { bias, weights, ones, others, worths } = products
  let sum = bias
  for (let i = 0; i < weights.length; i++) sum += weights[i] * row[i]
  for (let i = 0; i < ones.length; i++) sum += worths[i] * row[ones[i]] * row[others[i]]
  return sum
}
