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
    -0.485, // all terms
    3.636, // all terms, root
    1.808, // names
    0.346, // other words
    0.583, // full names
    5.523, // numbers
    1.146, // rarest shared term
    0.064, // evidence of names
    0.372, // evidence of words
    -0.349, // evidence of numbers
    -3.281, // own names missed
    -3.334, // its names missed
    0.164, // both dated
    -3.036, // days apart
    -1.533, // a day or more
  ],
  bias: -1.862,
  join: -1,
  merge: 0,
}
