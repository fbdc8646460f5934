import type { Passage } from './span.ts'

/** What a person may be told of, in the order in which it is listed. */
export const ALERT_KINDS = [
  /** What one account alone told is told by a second one. */
  'confirmed',
  /** Accounts differ on what cannot all hold, where they did not. */
  'differs',
  /** The count that was told last is another than before. */
  'figure',
  /** An outlet changed a figure or a quote of its report, or says that it corrects it. */
  'corrected',
  /** A copy has what its origin has changed. */
  'copy',
  /** A story that a saved search did not find before. */
  'search',
] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** Exact words of an article as it was in one of its versions. */
export type AlertPassage = Passage & {
  readonly version: number
  readonly outlet: string | null
}

/** One side of what is told: a value as printed, with the words that it stands in. */
export type AlertSide = {
  /** Null where nothing differs. */
  readonly value: string | null
  readonly passages: readonly AlertPassage[]
}

/** Something worth telling of a story, before it is kept. */
export type FoundAlert = {
  readonly kind: AlertKind
  /** Of one story and kind, no two things have the same: so each is told once. */
  readonly subject: string
  /** The key of its line on the story's page; null where it has none. */
  readonly key: string | null
  /** In a few words of the outlets', or the name of a search. */
  readonly about: string
  /** What became what; empty where nothing did. */
  readonly from: string
  readonly to: string
  readonly sides: readonly AlertSide[]
}

/** An alert as it is kept, for 90 days. */
export type Alert = Omit<FoundAlert, 'subject'> & {
  /** Later ones have greater numbers. */
  readonly id: number
  /** ISO 8601 instant. */
  readonly at: string
  readonly story: string
  readonly title: string | null
  /** The only one who is told; null where everybody may be. */
  readonly person: string | null
}

/** Of which alerts somebody wants to know: of these kinds, in these stories. */
export type Wanted = {
  readonly kinds: readonly AlertKind[]
  /** `all`, `starred`, or the id of a saved search. */
  readonly stories: string
}

export const ALL_WANTED: Wanted = { kinds: ALERT_KINDS, stories: 'all' }
