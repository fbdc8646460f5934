/** What each of `SIGNS` is worth, in their order, and the bias last. */
export const WEIGHTS: readonly number[] = [
  0.72, 1.69, 2.39, -3.27, -0.66, 1.87, -1.11, -3.02, 1.24, -2.6, 0.68, -0.44, -1.98, -1.09, -2.35,
]
