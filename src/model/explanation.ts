import type { Account, Agreement, Difference, Reuse, Unique } from './comparison.ts'
import type { Passage } from './span.ts'

export type ExplainedQuote = {
  readonly passage: Passage
  readonly speaker: string | null
  /** The words that name the speaker; null where they were carried over from an earlier quote. */
  readonly named: Passage | null
  readonly cue: string | null
  /** The rule that chose the speaker. */
  readonly rule: string
}

export type ExplainedPair = {
  readonly statement: Passage
  readonly counterpart: Passage
  /** Probability that both state the same fact. */
  readonly score: number
  readonly evidence: readonly {
    readonly feature: string
    readonly weight: number
    readonly shared: readonly string[]
  }[]
}

/** A difference and, in sentences, why it was called. */
export type ExplainedDifference = Difference & { readonly why: readonly string[] }

/** Why one place of one article was read, aligned and compared as it was. */
export type Explanation = {
  readonly place: Passage
  readonly quotes: readonly ExplainedQuote[]
  readonly pairs: readonly ExplainedPair[]
  readonly agreements: readonly Agreement[]
  readonly differences: readonly ExplainedDifference[]
  readonly unique: readonly Unique[]
  readonly reuse: readonly Reuse[]
  readonly account: Account | null
}
