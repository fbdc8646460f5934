import type { ComparedSummary } from './desk.ts'
import type { KeptMark } from './points.ts'
import type { KeptRejection } from './rejection.ts'

/** What is open in all stories, and what a person did with it. */
export type AllPoints = {
  /** The stories with the newest articles first. */
  readonly stories: readonly StoryOfPoints[]
  /** The latest first. */
  readonly rejections: readonly (KeptRejection & { readonly title: string | null })[]
}

export type StoryOfPoints = {
  readonly id: string
  readonly title: string | null
  readonly lastAt: string
  /** What cannot all hold, as far as a list has room for it. */
  readonly clashes: readonly (ComparedSummary['clashes'][number] & {
    readonly mark: KeptMark | null
  })[]
  /** How many more there are. */
  readonly more: number
  /** What else a person marked. */
  readonly marks: readonly KeptMark[]
}
