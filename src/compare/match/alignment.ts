import type { Span } from '../../model/span.ts'
import type { Profile } from './profiles.ts'
import type { Terms } from './terms.ts'

/** One thing that an article says: a sentence, or a clause of a long one. */
export type Statement = Span & {
  readonly id: number
  /** Index into `Story.readings`. */
  readonly reading: number
  /** Index into that reading's sentences. */
  readonly sentence: number
}

/** Why two statements are taken to tell the same, for `explain`. */
export type Evidence = {
  readonly feature: string
  /** What the feature added to the score. */
  readonly weight: number
  /** The shared words, numbers or names it rests on. */
  readonly shared: readonly string[]
}

/** Two statements of different readings about the same fact. `a` < `b` are statement ids. */
export type Pair = {
  readonly a: number
  readonly b: number
  /** Probability that they state the same fact, 0 to 1. */
  readonly score: number
}

/** The statements of a story laid side by side, and what they are made of. */
export type Matched = Alignment & {
  readonly terms: Terms
  readonly profiles: readonly Profile[]
}

export type Alignment = {
  readonly statements: readonly Statement[]
  /** Pairs in order of `a`, then `b`. */
  readonly pairs: readonly Pair[]
  /** Why one of the pairs is one; worked out when asked, as few are ever asked for. */
  explain(pair: Pair): readonly Evidence[]
}
