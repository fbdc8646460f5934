/** What each of `SIGNS` is worth, in their order, and the bias last. */
export const WEIGHTS: readonly number[] = [4.66, 1.49, 2.35, -2.87, -1.24, -4.79]
