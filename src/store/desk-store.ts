import type { OwnCounts, Person, Role, Session, Token } from '../model/access.ts'
import type { AuditEntry, NewAuditEntry } from '../model/audit.ts'
import type { KeptDraft, SavedSearch, StoryState } from '../model/desk.ts'
import type { DeskIdentity, FeedKey, ToldNews, ToldStory } from '../model/followed.ts'
import type { KeptMark, PointMark } from '../model/points.ts'
import type { Preferences } from '../model/preferences.ts'
import type { ArticleMark } from '../model/reader.ts'
import type { KeptRejection, Rejection } from '../model/rejection.ts'
import type { AlertStore } from './alert-store.ts'

/** What was done at the desk. It lies apart from the news: neither waits for the other to be written. */
export type DeskStore = {
  /** What is one person's own, by the person's id: `ALONE` where nobody has a name. */
  of(person: string): OwnTables
  /** The people who starred a story. */
  listStarredBy(story: string): readonly string[]
  readonly rejections: RejectionTable
  readonly examples: ExampleTable
  /** What people are told of the news, and how. */
  readonly telling: AlertStore
  readonly audit: AuditTable
  readonly people: PersonTable
  readonly sessions: SessionTable
  readonly tokens: TokenTable
  readonly readerKeys: ReaderKeyTable
  /** Writes a copy to a file, whole or not at all, while it is used. */
  backup(to: string): Promise<void>
  readonly feedKeys: FeedKeyTable
  readonly told: ToldTable
  readonly identity: DeskIdentity
  /** Was there a search of this id that was removed? */
  wasSearch(id: string): boolean
  /** Another word after each write, of this process or any other. */
  revision(): string
  close(): void
}

/** What one person did, which nobody else sees. */
export type OwnTables = {
  readonly states: StateTable
  readonly drafts: DraftTable
  readonly searches: SearchTable
  readonly preferences: PreferenceTable
  readonly points: PointTable
  readonly articleMarks: ArticleMarkTable
  /** Takes the person's last act of any kind back, one after the other; null where there is none. */
  undo(): Undone | null
  /** Is there an act that could be taken back? */
  hasActs(): boolean
}

/** Who did something, by id, and when. */
export type Doing = { readonly person: string; readonly at: string }

/** What was done with stories. */
export type StateTable = {
  /** Of those stories that something was done with. */
  findStates(stories: readonly string[]): ReadonlyMap<string, StoryState>
  /** Keeps the states of stories as one act, on disk when it returns. */
  save(states: ReadonlyMap<string, StoryState>, at: string): void
  /** Keeps states without an act that could be taken back. */
  note(states: ReadonlyMap<string, StoryState>, at: string): void
  /** The stories that are starred, or hidden. */
  listMarked(mark: 'starred' | 'hidden'): readonly string[]
}

/** The searches that a person keeps. No two have one name. */
export type SearchTable = {
  list(): readonly SavedSearch[]
  add(name: string, query: string, at: string): SavedSearch
  /** Throws where there is none of that id. */
  change(id: string, name: string, query: string): SavedSearch
  remove(id: string): boolean
  /** Notes when its stories were looked at. */
  look(id: string, at: string): void
}

/** What was taken back: the tables that it was in, and the stories that it was about. */
export type Undone = { readonly kinds: readonly string[]; readonly stories: readonly string[] }

/** Ticks and notes, by what they hang on. Each change is an act, and on disk when it returns. */
export type PointTable = {
  find(story: string, key: string): KeptMark | null
  /** Of these stories, the latest first. */
  list(stories: readonly string[]): readonly KeptMark[]
  /** The latest of all stories. */
  listLatest(): readonly KeptMark[]
  /** The stories that something was marked in, as they were called then. */
  listStories(): readonly string[]
  /** Keeps a mark; null takes it off. */
  save(story: string, key: string, mark: PointMark | null, at: string): void
}

/** What was told apart, by whomever. */
export type RejectionTable = {
  /** Of these stories, the first one first. */
  list(stories: readonly string[]): readonly KeptRejection[]
  listStories(): readonly string[]
  /** Of all stories, the latest first. */
  listAll(): readonly KeptRejection[]
  /** Gives the id of what was added. */
  add(story: string, rejection: Rejection, doing: Doing): string
  /** Gives what was removed; null where there is no such id. */
  remove(id: string, doing: Doing): KeptRejection | null
}

/** How a person wants the desk to look and to read. */
export type PreferenceTable = {
  find(): Preferences
  /** Keeps those that are named, on disk when it returns; the others stay. */
  save(changed: Partial<Preferences>): void
}

/** What was done that all see. The oldest goes where there is too much, or it is too old. */
export type AuditTable = {
  /** On disk when it returns. */
  add(entry: NewAuditEntry): void
  /** The latest first. */
  list(query: AuditQuery): readonly AuditEntry[]
}

export type AuditQuery = {
  /** Only what was done before the entry of this id. */
  readonly before?: number
  readonly limit: number
}

/** The stories that came with Synoptic when the desk was first opened. */
export type ExampleTable = {
  list(): readonly string[]
  save(stories: readonly string[]): void
}

/** Drafts, the latest first. Nothing is kept here unless somebody asks for it. */
export type DraftTable = {
  save(draft: Omit<KeptDraft, 'id'>): number
  list(): readonly KeptDraft[]
  find(id: number): KeptDraft | null
  remove(id: number): void
}

/** Those who may sign in. Names are met without regard to case. */
export type PersonTable = {
  list(): readonly Person[]
  find(id: string): Person | null
  /** With the hash of the password. */
  findByName(name: string): { readonly person: Person; readonly password: string } | null
  /**
   * Null where somebody has the name already. The first editor takes over what was done while nobody
   * had a name: `tookOver` says whether there was anything.
   */
  add(person: Person, password: string, at: string): { readonly tookOver: boolean } | null
  /** A reader can take back nothing that all see. */
  setRole(id: string, role: Role): { readonly tookOver: boolean }
  /** How much is a person's own. */
  countOwn(id: string): OwnCounts
  /** Ends all that was opened with the password before. */
  setPassword(id: string, password: string): void
  /** With sessions and tokens, and all that is the person's own. */
  remove(id: string): boolean
}

/** Browsers that are signed in, known by the hash of their secret. */
export type SessionTable = {
  add(session: Session, hash: string): void
  find(hash: string): Session | null
  use(id: string, at: string): void
  list(person: string): readonly Session[]
  remove(id: string): boolean
  /** Takes out those that ended before then. */
  prune(at: string): void
}

/** Programs that may ask, known by the hash of their token. */
export type TokenTable = {
  add(token: Token, hash: string): void
  find(hash: string): Token | null
  use(id: string, at: string): void
  list(person: string): readonly Token[]
  remove(id: string): boolean
}

/** The keys of feeds, known by their hash: one for each person and feed. */
export type FeedKeyTable = {
  /** Takes the place of the one that the person had for this feed. */
  put(key: FeedKey, hash: string): void
  find(hash: string): FeedKey | null
  use(id: string, at: string): void
  list(person: string): readonly FeedKey[]
  remove(id: string): boolean
}

/** What feeds said of stories, and what became otherwise in their comparisons. */
export type ToldTable = {
  find(stories: readonly string[]): ReadonlyMap<string, ToldStory>
  /**
   * Keeps what a story comes to now, and what is new in it, as a whole. Nothing is kept, and the answer
   * is false, where somebody else kept the same before.
   */
  save(story: string, told: ToldStory, news: ToldNews['news'] | null): boolean
  /** The latest first. */
  listNews(story: string, limit: number): readonly ToldNews[]
  /** Drops what is older than an instant. */
  forget(before: string): void
}

/**
 * What a person read and starred of articles. What was read of most is told by instants; a row is kept
 * of an article that is otherwise alone.
 */
export type ArticleMarkTable = {
  /** Of those articles that something was done with. */
  find(articles: readonly string[]): ReadonlyMap<string, ArticleMark>
  listRead(): readonly string[]
  listUnread(): readonly string[]
  listStarred(): readonly string[]
  /** By source the instant up to which all that came was read; under null that of all sources. */
  findReadTo(): ReadonlyMap<string | null, string>
  save(marks: ReadonlyMap<string, ArticleMark>, at: string): void
  /** Notes that all of some sources, or of all where it is null, was read; with what else changes by it. */
  readTo(
    sources: readonly string[] | null,
    until: string,
    marks: ReadonlyMap<string, ArticleMark>,
    at: string,
  ): void
  /** Drops, once a day, what was read before an instant: what came before it counts as read anyway. */
  forget(before: string, at: string): void
}

/** The passwords of reader apps, known by a hash: one for each person. */
export type ReaderKeyTable = {
  /** Takes the place of the one before. */
  save(person: string, hash: string, at: string): void
  find(hash: string): { readonly person: string; readonly usedAt: string | null } | null
  use(person: string, at: string): void
  describe(person: string): { readonly madeAt: string; readonly usedAt: string | null } | null
  remove(person: string): boolean
  areAny(): boolean
}
