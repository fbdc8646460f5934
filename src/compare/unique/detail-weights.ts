/** What signs are worth, in their order, the bias last. */
export type Weights = readonly number[]

/** What speaks for others telling a detail, and for its being worth telling. */
export type DetailWeights = { readonly told: Weights; readonly worth: Weights }

/** How likely signs make something, 0 to 1. */
export function likelihood(weights: Weights, signs: readonly number[]): number {
  const sum = signs.reduce((total, sign, i) => total + weights[i] * sign, weights[signs.length])
  return 1 / (1 + Math.exp(-sum))
}
