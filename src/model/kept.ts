import type { Article } from './article.ts'
import type { Decision, Fingerprint, Placement, Reason } from './grouping.ts'

/** An article as it is kept: what it says now, and how it came. */
export type KeptArticle = Article & {
  /** Every address it is known by, its canonical one first. */
  readonly addresses: readonly string[]
  readonly sourceId: string | null
  /** When we first saw it, and when its text last changed. ISO 8601 instants. */
  readonly firstSeenAt: string
  readonly changedAt: string
  /** 1 for the first; every change of the text that is kept adds one. */
  readonly version: number
  readonly storyId: string | null
}

/** An earlier or the present state of an article, and what changed from the one before it. */
export type ArticleVersion = {
  readonly articleId: string
  readonly version: number
  readonly seenAt: string
  readonly title: string | null
  readonly text: string
  readonly sha256: string
  /** Null for the first version, and for one whose version before is not kept any more. */
  readonly change: VersionChange | null
}

/** Words in and out between two versions. */
export type VersionChange = {
  /** Stretches in reading order: kept words are left out. Spans point into the two texts. */
  readonly edits: readonly VersionEdit[]
  readonly wordsIn: number
  readonly wordsOut: number
  /** Punctuation, spelling, furniture, "Updated at": an edit that changes no fact. */
  readonly minor: boolean
}

export type VersionEdit = {
  readonly before: { readonly start: number; readonly end: number; readonly text: string }
  readonly after: { readonly start: number; readonly end: number; readonly text: string }
  /** It changes nothing that is reported. */
  readonly minor: boolean
}

/** An article that is handed to the store, with what the pure half made of it. */
export type NewArticle = {
  readonly article: Article
  readonly addresses: readonly string[]
  readonly sourceId: string | null
  readonly fingerprint: Fingerprint
  /** What it may be known again by where its address changes: see `extract/address/traces.ts`. */
  readonly traces?: readonly string[]
}

/** A story as a list shows it. */
export type StorySummary = {
  readonly id: string
  readonly title: string
  readonly articles: number
  readonly outlets: number
  /** Accounts as far as they are known without comparing: copies are counted once. */
  readonly accounts: number
  readonly firstAt: string
  readonly lastAt: string
}

/** What a story is found by beside its words: a name or a place in it, folded. */
export type StoryTerm = { readonly kind: 'name' | 'place'; readonly text: string }

/** An outlet with the number of stories that it tells, of those that were asked about. */
export type OutletCount = { readonly outlet: string; readonly stories: number }

/** A story with its articles and why each is in it. */
export type KeptStory = StorySummary & {
  readonly members: readonly StoryMember[]
}

/** What a person moved, with all that is needed to take it back. */
export type KeptMove = {
  readonly id: string
  readonly kind: 'merge' | 'split' | 'move'
  /** ISO 8601 instant. */
  readonly at: string
  /** The story that the articles were put into. */
  readonly story: string
  /** As they were before, and the story that they were in. */
  readonly articles: readonly (StoryMember & { readonly from: string })[]
  /** Pairs of articles that were decided on by it, and what was decided on them before. */
  readonly decided: readonly Decision['articles'][]
  readonly replaced: readonly Decision[]
}

export type StoryMember = {
  readonly articleId: string
  /** The first article of those that share its origin; itself where it shares none. */
  readonly account: string
  readonly sureness: number
  readonly reasons: readonly Reason[]
  /** Who put it there, and when: an ISO 8601 instant. */
  readonly by: 'program' | 'person'
  readonly placedAt: string
}

/** What a list of stories shows of an article. */
export type ListedMember = {
  readonly articleId: string
  /** The first article of those that share its origin; itself where it shares none. */
  readonly account: string
  readonly title: string | null
  readonly outlet: string | null
  /** ISO 8601 instant: when it was published, else first seen. */
  readonly at: string
}

export type { Placement }

/** An article that was found by its words. */
export type SearchHit = {
  readonly articleId: string
  readonly title: string | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly storyId: string | null
  /** The part of the text that matches, and the stretches in it that do. */
  readonly snippet: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}
