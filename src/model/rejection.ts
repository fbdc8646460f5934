import type { Apart } from './apart.ts'

/** What a person told apart in a story: pairs of statements that were one line, told apart at once. */
export type Rejection = {
  /** The line as it was, so that a list can say what was told apart. */
  readonly claim: string
  readonly pairs: readonly Apart[]
}

export type KeptRejection = Rejection & {
  readonly id: string
  readonly story: string
  /** ISO 8601 instant. */
  readonly at: string
  /** The name of who said it; null where nobody has a name, or who it was may not sign in any more. */
  readonly by: string | null
}
