/** What a comparison comes to, for a list of stories: small, and kept beside it. */
export type ComparedSummary = {
  readonly title: string | null
  /** Ids of the articles of each account, the origin first. */
  readonly accounts: readonly (readonly string[])[]
  /** Differences whose sides cannot all hold, and the others. */
  readonly hard: number
  readonly soft: number
  readonly facts: number
  readonly quotes: number
  readonly onlyHere: number
  /** The brief's first line. */
  readonly brief: string | null
  readonly dispute: Dispute | null
  /** The first of what cannot all hold, each under what ticks and notes hang on. */
  readonly clashes: readonly (Dispute & { readonly key: string; readonly ask: readonly string[] })[]
}

/** The difference that a list shows: what it is about, and each side's value as printed. */
export type Dispute = { readonly about: string; readonly values: readonly string[] }

/** What a person did with a story. */
export type StoryState = {
  /** ISO 8601 instant; null where it was not looked at, or was marked so. */
  readonly seenAt: string | null
  /** What it came to then. */
  readonly seen: Snapshot | null
  readonly starred: boolean
  readonly hidden: boolean
}

export const UNTOUCHED: StoryState = { seenAt: null, seen: null, starred: false, hidden: false }

/** What is remembered of a story that was looked at, to tell later what is new. */
export type Snapshot = {
  readonly articles: number
  readonly witnesses: number
  readonly hard: number
  readonly dispute: Dispute | null
}

/** What is new in a story since a person looked at it. */
export type News = {
  readonly articles: number
  readonly witnesses: number
  readonly differences: number
  /** Values of the first dispute that were not there, where it is about the same. */
  readonly values: readonly string[]
}

/** A story as Today shows it. */
export type Card = {
  readonly id: string
  readonly title: string | null
  readonly articles: number
  /** Accounts that do not share an origin: copies and follow-ups of one outlet count once. */
  readonly witnesses: number
  readonly accounts: readonly CardAccount[]
  /** ISO 8601 instants or days. */
  readonly firstAt: string
  readonly lastAt: string
  /** Null where it was not compared yet. */
  readonly summary: ComparedSummary | null
  readonly starred: boolean
  readonly hidden: boolean
  readonly isSeen: boolean
  /** Null where it was never looked at, or nothing is new. */
  readonly news: News | null
}

/** An account of a story: its articles, the origin first. */
export type CardAccount = { readonly articles: readonly CardArticle[] }

export type CardArticle = {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly at: string
}

/** Which stories Today shows. */
export type TodayFilter = {
  readonly since: Since
  readonly show: 'all' | 'unread' | 'starred' | 'hidden' | 'differs' | 'one-origin'
}

export type Since = (typeof SINCES)[number]

/** Spans of time that Today knows; `all` is everything that is kept. */
export const SINCES = ['6h', '24h', '3d', '7d', 'all'] as const

export type Today = {
  /** The best told and freshest first. */
  readonly cards: readonly Card[]
  /** Stories of one account, the newest first. */
  readonly single: readonly Card[]
  readonly counts: {
    readonly all: number
    readonly unread: number
    readonly starred: number
    readonly hidden: number
    readonly differs: number
    readonly oneOrigin: number
    readonly single: number
  }
  /** Stories that the list has no room for. */
  readonly more: number
}

/** A draft that a person asked to keep. */
export type KeptDraft = {
  readonly id: number
  readonly at: string
  /** The story that it was checked against; null where it was none. */
  readonly story: string | null
  readonly title: string
  readonly text: string
  /** The day from which its "Friday" is counted. */
  readonly date: string | null
}
