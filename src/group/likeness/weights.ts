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
    2.813, // all terms, root
    3.463, // names
    1.589, // other words
    0.962, // full names
    5.774, // numbers
    0.947, // rarest shared term
    -0.091, // evidence of names
    0.292, // evidence of words
    -0.381, // evidence of numbers
    -2.924, // own names missed
    -2.768, // its names missed
    -0.157, // both dated
    -0.066, // days apart
    -1.293, // a day or more
    -1.913, // a week or more
  ],
  bias: -1.646,
  join: -1,
  merge: 0,
}
