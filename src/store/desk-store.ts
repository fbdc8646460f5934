import type { OwnCounts, Person, Role, Session, Token } from '../model/access.ts'
import type { AuditEntry, NewAuditEntry } from '../model/audit.ts'
import type { KeptDraft, SavedSearch, StoryState } from '../model/desk.ts'
import type { DeskIdentity, FeedKey, ToldNews, ToldStory } from '../model/followed.ts'
import type { KeptMark, PointMark } from '../model/points.ts'
import type { Preferences } from '../model/preferences.ts'
import type { ArticleMark } from '../model/reader.ts'
import type { KeptRejection, Rejection } from '../model/rejection.ts'
import type { AlertStore } from './alert-store.ts'

/**
 * What was done at the desk. It lies apart from the news: neither waits for the other to be written. What is
 * written because of what was read is one method with a function from the one to the other, which must
 * have no effects: it may be called more than once, and nobody writes in between. Every implementation
 * passes the tests of `desk-store-contract.ts`.
 */
export type DeskStore = {
  /** What is one person's own, by the person's id: `ALONE` where nobody has a name. */
  of(person: string): OwnTables
  /** The people who starred a story. */
  listStarredBy(story: string): Promise<readonly string[]>
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
  /** Never changes, so it is read when the store is opened. */
  readonly identity: DeskIdentity
  /** Was there a search of this id that was removed? */
  wasSearch(id: string): Promise<boolean>
  /** Another word after each write, of this process or any other. */
  revision(): Promise<string>
  close(): Promise<void>
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
  undo(): Promise<Undone | null>
  /** Is there an act that could be taken back? */
  hasActs(): Promise<boolean>
}

/** Who did something, by id, and when. */
export type Doing = { readonly person: string; readonly at: string }

/** The state of a story after the one that is kept, `UNTOUCHED` where none is; null leaves it. */
export type StateChange = (known: StoryState, story: string) => StoryState | null

/** What was done with stories. */
export type StateTable = {
  /** Of those stories that something was done with. */
  findStates(stories: readonly string[]): Promise<ReadonlyMap<string, StoryState>>
  /** Changes the states of stories as one act, on disk when it resolves; those that became others. */
  save(stories: readonly string[], change: StateChange, at: string): Promise<readonly string[]>
  /** The same without an act that could be taken back. */
  note(stories: readonly string[], change: StateChange, at: string): Promise<readonly string[]>
  /** The stories that are starred, or hidden. */
  listMarked(mark: 'starred' | 'hidden'): Promise<readonly string[]>
}

/** The searches that a person keeps. No two have one name. */
export type SearchTable = {
  list(): Promise<readonly SavedSearch[]>
  /** Says why not where the name is taken, or the person has as many as `most`. */
  add(
    name: string,
    query: string,
    at: string,
    most: number,
  ): Promise<SavedSearch | 'taken' | 'full'>
  /** What is left out stays. Null where there is none of that id. */
  change(id: string, change: SearchChange): Promise<SavedSearch | 'taken' | null>
  remove(id: string): Promise<boolean>
  /** Notes when its stories were looked at. */
  look(id: string, at: string): Promise<void>
}

export type SearchChange = { readonly name?: string; readonly query?: string }

/** What was taken back: the tables that it was in, and the stories that it was about. */
export type Undone = { readonly kinds: readonly string[]; readonly stories: readonly string[] }

/** Ticks and notes, by what they hang on. Each change is an act, and on disk when it resolves. */
export type PointTable = {
  find(story: string, key: string): Promise<KeptMark | null>
  /** Of these stories, the latest first. */
  list(stories: readonly string[]): Promise<readonly KeptMark[]>
  /** The latest of all stories. */
  listLatest(): Promise<readonly KeptMark[]>
  /** The stories that something was marked in, as they were called then. */
  listStories(): Promise<readonly string[]>
  /**
   * Keeps what becomes of a mark, null where there is none: null takes it off, the same leaves it and is no act.
   * Gives what is kept now.
   */
  save(
    story: string,
    key: string,
    change: (known: KeptMark | null) => PointMark | null,
    at: string,
  ): Promise<KeptMark | null>
}

/** What was told apart, by whomever. */
export type RejectionTable = {
  /** Of these stories, the first one first. */
  list(stories: readonly string[]): Promise<readonly KeptRejection[]>
  listStories(): Promise<readonly string[]>
  /** Of all stories, the latest first. */
  listAll(): Promise<readonly KeptRejection[]>
  /** Gives the id of what was added. */
  add(story: string, rejection: Rejection, doing: Doing): Promise<string>
  /** Gives what was removed; null where there is no such id. */
  remove(id: string, doing: Doing): Promise<KeptRejection | null>
}

/** How a person wants the desk to look and to read. */
export type PreferenceTable = {
  find(): Promise<Preferences>
  /** Keeps those that are named, on disk when it resolves; the others stay. */
  save(changed: Partial<Preferences>): Promise<void>
}

/** What was done that all see. The oldest goes where there is too much, or it is too old. */
export type AuditTable = {
  /** On disk when it resolves. */
  add(entry: NewAuditEntry): Promise<void>
  /** The latest first. */
  list(query: AuditQuery): Promise<readonly AuditEntry[]>
}

export type AuditQuery = {
  /** Only what was done before the entry of this id. */
  readonly before?: number
  readonly limit: number
}

/** The stories that came with Synoptic when the desk was first opened. */
export type ExampleTable = {
  list(): Promise<readonly string[]>
  save(stories: readonly string[]): Promise<void>
}

/** Drafts, the latest first. Nothing is kept here unless somebody asks for it. */
export type DraftTable = {
  save(draft: Omit<KeptDraft, 'id'>): Promise<number>
  list(): Promise<readonly KeptDraft[]>
  find(id: number): Promise<KeptDraft | null>
  remove(id: number): Promise<void>
}

/** Those who may sign in. Names are met without regard to case. */
export type PersonTable = {
  list(): Promise<readonly Person[]>
  find(id: string): Promise<Person | null>
  /** With the hash of the password. */
  findByName(name: string): Promise<{ readonly person: Person; readonly password: string } | null>
  /**
   * Null where somebody has the name already. The first editor takes over what was done while nobody
   * had a name: `tookOver` says whether there was anything.
   */
  add(person: Person, password: string, at: string): Promise<{ readonly tookOver: boolean } | null>
  /** A reader can take back nothing that all see. Null where there is nobody of that id. */
  setRole(id: string, role: Role): Promise<{ readonly tookOver: boolean } | null>
  /** How much is a person's own. */
  countOwn(id: string): Promise<OwnCounts>
  /**
   * Ends all that was opened with the password before. With `former`, only where that hash is still the
   * person's; was it set?
   */
  setPassword(id: string, password: string, former?: string): Promise<boolean>
  /** With sessions and tokens, and all that is the person's own. */
  remove(id: string): Promise<boolean>
}

/** Browsers that are signed in, known by the hash of their secret. */
export type SessionTable = {
  /** Keeps nothing, and is false, where the person's password has another hash than this by now. */
  add(session: Session, hash: string, password: string): Promise<boolean>
  find(hash: string): Promise<Session | null>
  use(id: string, at: string): Promise<void>
  list(person: string): Promise<readonly Session[]>
  remove(id: string): Promise<boolean>
  /** Takes out those that ended before then. */
  prune(at: string): Promise<void>
}

/** Programs that may ask, known by the hash of their token. */
export type TokenTable = {
  /** Keeps nothing, and is false, where the person has as many as `most`. */
  add(token: Token, hash: string, most: number): Promise<boolean>
  find(hash: string): Promise<Token | null>
  use(id: string, at: string): Promise<void>
  list(person: string): Promise<readonly Token[]>
  remove(id: string): Promise<boolean>
}

/** The keys of feeds, known by their hash: one for each person and feed. */
export type FeedKeyTable = {
  /** Takes the place of the one that the person had for this feed. */
  put(key: FeedKey, hash: string): Promise<void>
  find(hash: string): Promise<FeedKey | null>
  use(id: string, at: string): Promise<void>
  list(person: string): Promise<readonly FeedKey[]>
  remove(id: string): Promise<boolean>
}

/** What a story comes to now; with what is new in it, where that is worth reading. */
export type ToldChange = { readonly told: ToldStory; readonly news: ToldNews['news'] | null }

/** What feeds said of stories, and what became otherwise in their comparisons. */
export type ToldTable = {
  find(stories: readonly string[]): Promise<ReadonlyMap<string, ToldStory>>
  /**
   * Keeps what a story comes to after what it came to before, and what is new in it, as a whole; null
   * leaves it. Was anything kept?
   */
  save(story: string, change: (known: ToldStory | null) => ToldChange | null): Promise<boolean>
  /** The latest first. */
  listNews(story: string, limit: number): Promise<readonly ToldNews[]>
  /** Drops what is older than an instant. */
  forget(before: string): Promise<void>
}

/**
 * What a person read and starred of articles. What was read of most is told by instants; a row is kept
 * of an article that is otherwise alone.
 */
export type ArticleMarkTable = {
  /** Of those articles that something was done with. */
  find(articles: readonly string[]): Promise<ReadonlyMap<string, ArticleMark>>
  listRead(): Promise<readonly string[]>
  listUnread(): Promise<readonly string[]>
  listStarred(): Promise<readonly string[]>
  /** By source the instant up to which all that came was read; under null that of all sources. */
  findReadTo(): Promise<ReadonlyMap<string | null, string>>
  /** Marks articles; `change` is given what is kept of each, or that nothing is. */
  save(
    articles: readonly string[],
    change: (known: ArticleMark, article: string) => ArticleMark,
    at: string,
  ): Promise<void>
  /**
   * Notes that all of some sources, or of all where it is null, was read up to an instant. Nothing is said
   * any more of whether these articles, which came before it, were read. An instant never goes back.
   */
  readTo(
    sources: readonly string[] | null,
    until: string,
    articles: readonly string[],
    at: string,
  ): Promise<void>
  /** Drops, once a day, what was read before an instant: what came before it counts as read anyway. */
  forget(before: string, at: string): Promise<void>
}

/** The passwords of reader apps, known by a hash: one for each person. */
export type ReaderKeyTable = {
  /** Takes the place of the one before. */
  save(person: string, hash: string, at: string): Promise<void>
  find(hash: string): Promise<{ readonly person: string; readonly usedAt: string | null } | null>
  use(person: string, at: string): Promise<void>
  describe(
    person: string,
  ): Promise<{ readonly madeAt: string; readonly usedAt: string | null } | null>
  remove(person: string): Promise<boolean>
  areAny(): Promise<boolean>
}
