import type { Span } from '../../model/span.ts'

/** Where one article states a fact. */
export type Part = {
  readonly reading: number
  readonly sentence: number
  readonly span: Span
  /** The statement's id in `Story.alignment`. */
  readonly statement: number
  /** How likely it tells the same as the others, added up. */
  readonly support: number
  /** Does it tell the same in fewer of the words that the others share? */
  readonly isFurther: boolean
}

/** What several accounts state alike: one part an article, the best supported first. */
export type Fact = {
  readonly parts: readonly Part[]
  /** The terms of the words that all parts share, in order. */
  readonly core: Int32Array
  /** How likely the first two of its statements tell the same. */
  readonly score: number
  /** Is all that its statements share a name and who that is? */
  readonly isNaming?: boolean
}

/** Takes out of a fact the parts that do not belong. */
export type Sift = (fact: Fact) => Fact
