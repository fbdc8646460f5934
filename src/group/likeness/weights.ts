/** What each of `FEATURES` is worth, in their order. */
export const WEIGHTS: readonly number[] = [2.4, 7.4, 4.6, -0.4, 2.5, 4.7, 9, 3, 3.9, -2.8]
export const BIAS = -8
