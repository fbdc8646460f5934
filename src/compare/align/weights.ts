/** What each of `FEATURES` is worth, in their order. */
export const WEIGHTS: readonly number[] = [
  1.4, 1.21, 0.55, -1.08, 1.18, 0.12, 0.13, -0.14, -0.04, -0.65, 1.09,
]
export const BIAS = -3.08
