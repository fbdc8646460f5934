import type { News, Snapshot } from './desk.ts'

/** What a feed reader can follow: all stories, those of a kept search, what changes in one, and alerts. */
export type FeedName = 'stories' | 'alerts' | `search/${string}` | `story/${string}`

/** The feed of a name as its address has it; null where there is no such kind. */
export function parseFeedName(text: string): FeedName | null {
  if (text === 'stories' || text === 'alerts') return text
  const [, kind, id] = /^(search|story)\/([^/]+)$/.exec(text) ?? []
  if (kind === 'search') return `search/${id}`
  return kind === 'story' ? `story/${id}` : null
}

/** What lets a reader that sends no headers read one feed, in a person's name. */
export type FeedKey = {
  readonly id: string
  readonly person: string
  readonly feed: FeedName
  /** ISO 8601 instants; `usedAt` is null where it was not used yet. */
  readonly madeAt: string
  readonly usedAt: string | null
}

/** What feeds said of a story last. */
export type ToldStory = {
  /** Names what its comparison comes to: another word is another outcome. */
  readonly substance: string
  readonly snapshot: Snapshot
  /** ISO 8601 instant at which it came to that. */
  readonly at: string
}

/** That the comparison of a story came to something else. */
export type ToldNews = { readonly id: number; readonly at: string; readonly news: News }

/** The desk as feeds name it: the same wherever it moves. */
export type DeskIdentity = {
  /** A UUID. */
  readonly id: string
  /** ISO 8601 instant. */
  readonly madeAt: string
}
