/** What of a story a person may tick, note on and link to. */
export type PointKind =
  | 'clash'
  | 'single'
  | 'anonymous'
  | 'difference'
  | 'agreement'
  | 'quote'
  | 'copy'
  | 'brief'
  | 'event'

/** The kinds that somebody must ask about, in the order in which they are listed. */
export const OPEN_KINDS = ['clash', 'single', 'anonymous'] as const
export type OpenKind = (typeof OPEN_KINDS)[number]

export function isOpenKind(kind: PointKind): kind is OpenKind {
  return OPEN_KINDS.some((each) => each === kind)
}

/** What a point was when a person did something with it, so that it is never lost. */
export type PointSnapshot = {
  readonly kind: PointKind
  readonly claim: string
  readonly accounts: number
  readonly sides: readonly PointSide[]
  /** Sources to ask, as the statements name them. */
  readonly ask: readonly string[]
}

export type PointSide = {
  /** As printed; null where nothing differs. */
  readonly value: string | null
  readonly statements: readonly PointStatement[]
}

export type PointStatement = {
  readonly article: string
  readonly outlet: string
  readonly text: string
}

/** What a person did with a point: ticked it, wrote a note on it, or both. */
export type PointMark = {
  /** ISO 8601 instant; null where it is open. */
  readonly doneAt: string | null
  readonly note: string
  readonly snapshot: PointSnapshot
}

/** A mark with what it hangs on. */
export type KeptMark = PointMark & {
  readonly story: string
  readonly key: string
  /** When it was last changed: an ISO 8601 instant. */
  readonly at: string
}
