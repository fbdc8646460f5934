import type { EntityKind } from '../../../model/reading.ts'

/** A run of tokens that names somebody or something: half-open, inside one sentence. */
export type NameSpan = {
  readonly firstToken: number
  readonly endToken: number
  readonly kind: EntityKind
}

/** A name with what speaks for it. */
export type FoundName = NameSpan & {
  /** Did the trained name finder see a name here? Capital letters alone say little. */
  readonly trained: boolean
}
