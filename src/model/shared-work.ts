/** The kinds of work that several machines share, in the order in which an article meets them. */
export const WORK_NAMES = ['fetch', 'read-page', 'visit', 'place', 'compare', 'webhook'] as const
export type WorkName = (typeof WORK_NAMES)[number]

/** How the work of several machines stands. */
export type SharedWork = {
  /** Is a worker there just now? */
  readonly isWorking: boolean
  /** Those of which something waits, runs or failed. */
  readonly kinds: readonly WorkCount[]
  /** What failed at every try, the latest first; not all of it where there is very much. */
  readonly failed: readonly FailedWork[]
}

export type WorkCount = {
  readonly kind: WorkName
  readonly waiting: number
  /** Of these, those that wait for their time. */
  readonly later: number
  readonly running: number
  readonly failed: number
}

export type FailedWork = {
  readonly kind: WorkName
  /** The id of the source, article, story or message that it is about. */
  readonly about: string
  /** What that is called, and where it stands on the desk; null where it is no more. */
  readonly title: string | null
  readonly path: string | null
  readonly tries: number
  /** ISO 8601 instant. */
  readonly failedAt: string
  /** What was said of the last try; null where whoever tried it fell silent. */
  readonly problem: string | null
}
