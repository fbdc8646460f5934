import type { Generated, Kysely } from 'kysely'
import type { Engine } from './engine.ts'
import type { Ahead } from './pending/ahead.ts'
import type { Pending } from './pending/pending.ts'

/** The tables as they lie in the database. Instants are ISO 8601 in UTC; lists and objects are JSON. */
export type Rows = {
  sources: SourceRow
  items: ItemRow
  articles: ArticleRow
  addresses: AddressRow
  versions: VersionRow
  fingerprints: FingerprintRow
  stories: StoryRow
  story_outlets: StoryOutletRow
  story_terms: StoryTermRow
  memberships: MembershipRow
  decisions: DecisionRow
  traces: TraceRow
  visits: VisitRow
  moves: MoveRow
  looks: LookRow
  events: EventRow
}

/** How a table is reached: reading what is kept, and writing in a transaction. */
export type Access = {
  readonly read: Kysely<Rows>
  write<T>(work: Work<T>): Promise<T>
  readonly engine: Engine
  /** Within a transaction what was looked up at once for all of it. */
  readonly ahead?: Ahead
}

export type Work<T> = (unit: Unit) => Promise<T>

/** One transaction: its statements find all that was told to be written before them. */
export type Unit = {
  readonly db: Kysely<Rows>
  readonly touch: Touch
  readonly pending: Pending
}

/** Says that a story is another than it was: it is counted anew once, before all is kept. */
export type Touch = (story: number) => void

export type SourceRow = {
  id: Generated<number>
  kind: string
  address: string
  given: string
  title: string | null
  outlet: string | null
  link: string | null
  folders: string
  added_at: string
  paused: Generated<number>
  status: string
  etag: string | null
  last_modified: string | null
  validated_address: string | null
  checked_at: string | null
  changed_at: string | null
  next_at: string | null
  failures: number
  problem_code: string | null
  problem_message: string | null
}

export type ItemRow = {
  source_id: number
  key: string
  digest: string
  article_id: number | null
  seen_at: string
}

export type ArticleRow = {
  id: Generated<number>
  source_id: number | null
  outlet: string | null
  /** When it was published, or first seen where that is unknown or lies ahead. */
  at: string
  first_seen_at: string
  changed_at: string
  version: number
  sha256: string
  title: string | null
  /** Everything else that an article has, but its text. */
  doc: string
  text: string
}

export type AddressRow = {
  address: string
  article_id: number
  /** 0 for the canonical one. */
  position: number
}

export type VersionRow = {
  article_id: number
  version: number
  seen_at: string
  title: string | null
  sha256: string
  change: string | null
  /** Null for the present version: its text stands in `articles`. */
  text: string | null
}

export type FingerprintRow = {
  article_id: number
  at: string
  doc: string
}

export type StoryRow = {
  id: Generated<number>
  opened_at: string
  title: string
  articles: number
  outlets: number
  accounts: number
  first_at: string
  last_at: string
  merged_into: number | null
  /** 1 where its articles changed since its accounts were counted. */
  uncounted: Generated<number>
  /** 1 where its outlets and terms are there. */
  described: Generated<number>
}

export type StoryOutletRow = {
  outlet: string
  story_id: number
  articles: number
}

export type StoryTermRow = {
  kind: string
  /** Folded as the store is told to fold. */
  text: string
  story_id: number
}

export type MembershipRow = {
  article_id: number
  story_id: number
  /** The first article of those that share its origin; itself where it shares none. */
  account: number
  sureness: number
  by_whom: string
  placed_at: string
  reasons: string
}

export type DecisionRow = {
  id: Generated<number>
  kind: string
  first: number
  second: number
  at: string
}

export type TraceRow = {
  trace: string
  article_id: number
}

export type VisitRow = {
  article_id: number
  address: string
  etag: string | null
  last_modified: string | null
  next_at: string
}

export type MoveRow = {
  id: Generated<number>
  kind: string
  at: string
  doc: string
}

export type LookRow = {
  name: string
  at: string
}

export type EventRow = {
  id: Generated<number>
  at: string
  kind: string
  story_id: number | null
  article_id: number | null
  /** The rest of what happened. */
  data: string
}
