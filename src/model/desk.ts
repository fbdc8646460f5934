import type { DifferenceKind } from './comparison.ts'
import type { SearchHit } from './kept.ts'

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
  /** What the differences that cannot all hold are about, each kind once. */
  readonly kinds: readonly DifferenceKind[]
  /** Counts on which the accounts differ, or that grew between their reports. */
  readonly figures: readonly Figure[]
  /** Whom and which places the most articles name. */
  readonly people: readonly string[]
  readonly places: readonly string[]
  /** The first of what cannot all hold, each under what ticks and notes hang on. */
  readonly clashes: readonly (Dispute & { readonly key: string; readonly ask: readonly string[] })[]
}

/** A count of a story: its values as printed, with the articles that give each. */
export type Figure = {
  /** The key of its difference. */
  readonly key: string
  readonly about: string
  /** Did it grow between the reports, or can its values not all hold? */
  readonly grew: boolean
  /** The value that was told last. */
  readonly latest: string
  readonly values: readonly { readonly value: string; readonly articles: readonly string[] }[]
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
  /** Its articles and figures; left out in what was noted before they were noted. */
  readonly ids?: readonly string[]
  readonly figures?: readonly Figure[]
}

/** What is new in a story since a person looked at it. */
export type News = {
  readonly articles: number
  readonly witnesses: number
  readonly differences: number
  /** Values of the first dispute that were not there, where it is about the same. */
  readonly values: readonly string[]
  /** Counts that became other counts: "34 → 37". */
  readonly grown: readonly GrownFigure[]
  /** The ids of the articles that were compared since then. */
  readonly came: readonly string[]
}

export type GrownFigure = { readonly about: string; readonly from: string; readonly to: string }

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
  readonly show: Show
  /** Those that an outlet tells, or that name someone or a place, or have words; all where left out. */
  readonly outlet?: string
  readonly person?: string
  readonly place?: string
  /** As typed into the box that searches: words and filters. */
  readonly q?: string
  /** The id of a saved search. */
  readonly saved?: string
}

export type Show = (typeof SHOWS)[number]

export const SHOWS = ['all', 'unread', 'starred', 'hidden', 'differs', 'one-origin'] as const

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
  /** Are only the latest of very many looked at? */
  readonly cut: boolean
  /** Names that it can be narrowed to, the most told first. */
  readonly offers: Offers
  /** Can an act be taken back? */
  readonly undoable: boolean
  readonly searches: readonly CountedSearch[]
}

/** Outlets, people and places of a list of stories, the most frequent first. */
export type Offers = {
  readonly outlets: readonly Offer[]
  readonly people: readonly Offer[]
  readonly places: readonly Offer[]
}

/** A name with the number of stories that it would leave. */
export type Offer = { readonly name: string; readonly stories: number }

/** A search that a person keeps. */
export type SavedSearch = {
  readonly id: string
  readonly name: string
  /** As typed into the box. */
  readonly query: string
  /** ISO 8601 instant at which its stories were last looked at; null where they never were. */
  readonly lookedAt: string | null
}

/** A saved search with the number of its stories that grew since it was looked at. */
export type CountedSearch = SavedSearch & { readonly fresh: number }

/** What was found for what was typed: stories, then articles. */
export type Found = {
  readonly typed: string
  /** What is wrong with what was typed, in a sentence; nothing is found then. */
  readonly problem: string | null
  /** The filters in it, each with what would be typed without it. */
  readonly active: readonly { readonly label: string; readonly without: string }[]
  readonly stories: readonly Card[]
  /** How many stories there are, of which the best are shown. */
  readonly storyCount: number
  readonly hits: readonly SearchHit[]
  /** Are there more articles than are shown? */
  readonly more: boolean
  readonly facets: readonly Facet[]
}

/** What the found stories can be narrowed to, with what would be typed for it. */
export type Facet = {
  readonly heading: string
  readonly offers: readonly (Offer & { readonly typed: string })[]
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
