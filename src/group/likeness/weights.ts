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
    -1.815, // all terms
    2.808, // all terms, root
    3.457, // names
    1.594, // other words
    0.96, // full names
    5.783, // numbers
    0.948, // rarest shared term
    -0.09, // evidence of names
    0.293, // evidence of words
    -0.382, // evidence of numbers
    -2.922, // own names missed
    -2.769, // its names missed
    -0.095, // both dated
    -3.167, // days apart
    -1.618, // a day or more
  ],
  bias: -1.648,
  join: -1,
  merge: 0,
}
