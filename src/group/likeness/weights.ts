/** What signs are worth: log odds that two articles tell one event, and from where on one joins. */
export type LikenessModel = {
  /** In the order of `FEATURES`. */
  readonly weights: readonly number[]
  readonly bias: number
  /** Log odds of a story from which on an article joins it. */
  readonly join: number
  /** Mean log odds between the articles of two stories from which on they are one. */
  readonly merge: number
}

export const MODEL: LikenessModel = {
  weights: [
    -0.545, // all terms
    3.793, // all terms, root
    1.949, // names
    0.16, // other words
    0.948, // full names
    5.819, // numbers
    1.013, // rarest shared term
    -0.043, // evidence of names
    0.282, // evidence of words
    -0.379, // evidence of numbers
    -3.099, // own names missed
    -3.167, // its names missed
    -0.079, // both dated
    -3.178, // days apart
    -1.612, // a day or more
  ],
  bias: -1.432,
  join: -1,
  merge: 0,
}
