/** What each of `FEATURES` is worth, in their order. */
export const WEIGHTS: readonly number[] = [
  1.65, -0.51, 1.76, -1.5, 3.67, 0.11, 0.36, -0.15, 0.33, -0.28, 1.06,
]
export const BIAS = -5.89
