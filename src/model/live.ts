/** Something that a page or a program that listens is told. */
export type LiveEvent = {
  /** Its number among what is kept of what happened; null for what is not kept, and not told again. */
  readonly id: number | null
  readonly name: LiveName
  /** Plain: it goes out as JSON. */
  readonly data: Readonly<Record<string, unknown>>
}

export type LiveName =
  | 'refresh.progress'
  | 'story.opened'
  | 'story.changed'
  | 'story.compared'
  | 'story.differs'
  | 'source.failed'
  | 'job.done'
  | 'alert.made'
