import type { Passage } from './span.ts'

/** Something worth telling about how a result came to be. Notes are values and are never thrown. */
export type Note = {
  /** A stable kebab-case name, such as `not-english`. */
  readonly code: string
  /** A sentence for a person, saying what to do where something can be done. */
  readonly message: string
  readonly level: 'info' | 'warning' | 'error'
  /** Where it applies: an article's id, a passage, or null for the whole result. */
  readonly place: string | Passage | null
}
