import type { EntityKind } from '../../../model/reading.ts'

/** A run of tokens that names somebody or something: half-open, inside one sentence. */
export type NameSpan = {
  readonly firstToken: number
  readonly endToken: number
  readonly kind: EntityKind
}
