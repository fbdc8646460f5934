/** What each of `FEATURES` is worth, in their order. */
export const WEIGHTS: readonly number[] = [
  1.09, 1.28, 0.77, -0.58, 0.56, 0.3, 0.3, 0, 0.2, -0.62, 1.13,
]
export const BIAS = -3.43
