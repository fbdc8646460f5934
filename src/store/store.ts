import type { Happening, NewsEvent, NewsEventKind } from '../model/event.ts'
import type { Decision, Fingerprint, Placement } from '../model/grouping.ts'
import type {
  ArticleVersion,
  KeptArticle,
  KeptMove,
  KeptStory,
  ListedMember,
  NewArticle,
  OutletCount,
  SearchHit,
  StorySummary,
  StoryTerm,
  VersionChange,
} from '../model/kept.ts'
import type { Note } from '../model/note.ts'
import type { Arrival } from '../model/reader.ts'
import type { Source, SourceState } from '../model/source.ts'

/**
 * Versions that are kept of an article: the first and the latest. A page with a clock in its text, or
 * one that sends two texts in turn, would fill the disk.
 */
export const MOST_VERSIONS = 100

/**
 * Where everything is kept. A file has one writer at a time, a server any number: there one `write`
 * follows the other, on whatever machine, and each sees all that was kept before it. What is written in `write` is kept as a whole or not at all, and is on
 * disk when `write` returns. Every implementation passes the tests of `store-contract.ts`.
 */
export type Store = Tables & {
  write<T>(work: (tables: Tables) => Promise<T>): Promise<T>
  /**
   * Another word after each write: what was made before is still right while it stays. A write of this
   * store counts at once when it is kept; one of another process does in a file at once, and on a server
   * as soon as that has told of it, mostly within milliseconds: while it cannot be reached the word stays.
   */
  revision(): string
  /** Writes a copy that can be opened, while others read and write. */
  backup(path: string): Promise<void>
  /** What is wrong with what is kept; empty where nothing is. */
  check(): Promise<readonly Note[]>
  close(): Promise<void>
}

export type Tables = {
  readonly sources: SourceTable
  readonly items: ItemTable
  readonly articles: ArticleTable
  readonly stories: StoryTable
  readonly decisions: DecisionTable
  readonly visits: VisitTable
  readonly moves: MoveTable
  readonly looks: LookTable
  readonly events: EventTable
  readonly arrivals: ArrivalTable
}

export type SourceTable = {
  /** Adds a source; one that is there already, by its address, is given back as it is. */
  add(source: NewSource): Promise<{ source: Source; added: boolean }>
  list(): Promise<readonly Source[]>
  /** By id, address, or the address as given. */
  find(key: string): Promise<Source | null>
  /** An address that another source has already is not taken over; the rest is. */
  update(id: string, change: SourceChange): Promise<void>
  /** Its articles stay. */
  remove(id: string): Promise<boolean>
  /** By source how many articles it first brought since then; those that brought none are left out. */
  countArticles(since: string): Promise<ReadonlyMap<string, number>>
}

export type NewSource = Omit<Source, 'id' | 'state' | 'paused'>

export type SourceChange = Partial<
  Pick<Source, 'address' | 'title' | 'outlet' | 'link' | 'folders' | 'paused'>
> & {
  readonly state?: Partial<SourceState>
}

/** Entries of feeds that were seen, so that an unchanged one is not worked on again. */
export type ItemTable = {
  /** The digests of entries by their keys, of those that are known. */
  findDigests(sourceId: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  save(sourceId: string, items: readonly SeenItem[], at: string): Promise<void>
}

export type SeenItem = {
  /** The entry's id, else its address. */
  readonly key: string
  readonly digest: string
  readonly articleId: string | null
}

export type ArticleTable = {
  /** Gives the article an id of its own: what comes back is known by that. */
  add(article: NewArticle, at: string): Promise<Pick<KeptArticle, 'id'>>
  /**
   * Inside `write`, looks up at once what `findByAddress`, `findByText` and `findByTraces` will be asked,
   * so that they answer without asking for each; they say the same without it.
   */
  lookUp(clues: readonly Clues[]): Promise<void>
  /** Keeps the article's present text as a new version; of many, the first and the latest. */
  addVersion(
    id: string,
    article: NewArticle,
    change: VersionChange,
    at: string,
  ): Promise<KeptArticle>
  addAddresses(id: string, addresses: readonly string[]): Promise<void>
  find(id: string): Promise<KeptArticle | null>
  /** The article that is known by one of the addresses. */
  findByAddress(addresses: readonly string[]): Promise<KeptArticle | null>
  /** Articles with some of an article's traces: those with the most first; the first of many. */
  findByTraces(traces: readonly string[]): Promise<readonly KeptArticle[]>
  /** Articles of one outlet with exactly this text. */
  findByText(sha256: string): Promise<readonly KeptArticle[]>
  findMany(ids: readonly string[]): Promise<readonly KeptArticle[]>
  /** All, oldest first, without holding them in memory. */
  each(options?: { readonly since?: string }): AsyncIterable<KeptArticle>
  listVersions(id: string): Promise<readonly ArticleVersion[]>
  /** Which articles changed since then, the latest change first: each with its versions since. */
  listChanged(options: ChangedOptions): Promise<readonly ChangedArticle[]>
  search(words: string, options?: SearchOptions): Promise<readonly SearchHit[]>
  count(): Promise<number>
  /** The articles of each outlet, the most first. */
  countByOutlet(): Promise<readonly { readonly outlet: string; readonly articles: number }[]>
}

/** What an article that came may be known by. */
export type Clues = {
  readonly addresses: readonly string[]
  readonly sha256: string
  readonly traces: readonly string[]
}

export type ChangedOptions = {
  /** ISO 8601 instant. */
  readonly since: string
  /** Articles, not versions. */
  readonly limit: number
  /** Those of one outlet alone. */
  readonly outlet?: string
}

export type ChangedArticle = {
  readonly articleId: string
  /** The first and the last of its versions that were seen since then. */
  readonly from: number
  readonly to: number
  readonly seenAt: string
}

export type SearchOptions = {
  readonly limit?: number
  readonly since?: string
  readonly outlet?: string
}

/** A story's numbers and headline are those of the last `write` that is done. */
export type StoryTable = {
  /** Opens a story; its id tells its place in time. */
  open(at: string): Promise<string>
  /**
   * Puts an article into a story, out of any other; `copyOf` makes it of that one's account. `since` is
   * when it came there, where it is put back and was there before; else that is `at`.
   */
  place(placement: Placement, by: 'program' | 'person', at: string, since?: string): Promise<void>
  /**
   * Groups a story's articles as a comparison did; each list of ids is one account. The story counts as
   * counted from then on.
   */
  saveAccounts(id: string, accounts: readonly (readonly string[])[]): Promise<void>
  /** Ids of stories whose articles changed since their accounts were counted, the latest first. */
  listUncounted(limit: number): Promise<readonly string[]>
  /**
   * Notes by whom and of what those are told that were kept before this was noted, the latest first; how
   * many it did. A story that changes is described at once.
   */
  describe(limit: number): Promise<number>
  /** The outlets that tell some of these stories, with the number of those, the most first. */
  countOutlets(ids: readonly string[]): Promise<readonly OutletCount[]>
  /** The stories of articles that have all the words: those of the newest such articles. */
  listIdsByWords(words: string, limit: number): Promise<readonly string[]>
  /** The stories with the newest articles first; empty ones are left out. */
  list(options?: StoryOptions): Promise<readonly StorySummary[]>
  /** How many there are; empty ones are left out. */
  count(): Promise<number>
  /** A story that was merged into another is found under its old id as well. */
  find(id: string): Promise<KeptStory | null>
  /**
   * A word that is another after each change of the story or of one of its articles, without reading
   * their texts. Null where there is none, or it went into another.
   */
  stamp(id: string): Promise<string | null>
  /** Of these, those that were merged into another, each with the one that it is in now. */
  findMerged(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** By story what a list shows of its articles, the earliest first; without their texts. */
  listMembers(ids: readonly string[]): Promise<ReadonlyMap<string, readonly ListedMember[]>>
  /**
   * A word that is another after each article that was placed elsewhere than it was and each decision,
   * whoever made it: what is at hand for grouping is right while it stays.
   */
  placed(): Promise<string>
  /**
   * What grouping needs to go on: fingerprints and stories of the articles since then, in the
   * order in which they came; with a limit, the last of them.
   */
  loadWindow(since: string, options?: { readonly limit?: number }): AsyncIterable<WindowEntry>
}

export type StoryOptions = {
  /** Those with articles that were placed in them since then, by whomever. */
  readonly grownSince?: string
  readonly since?: string
  readonly minAccounts?: number
  readonly minArticles?: number
  readonly limit?: number
  /** Those that this outlet tells. */
  readonly outlet?: string
  /** Those that have all of these. */
  readonly terms?: readonly StoryTerm[]
  /** Of these alone. */
  readonly ids?: readonly string[]
}

export type WindowEntry = {
  readonly articleId: string
  readonly storyId: string
  readonly fingerprint: Fingerprint
}

export type DecisionTable = {
  add(decision: Decision): Promise<void>
  /** Takes back what was decided about two articles. */
  remove(articles: Decision['articles']): Promise<void>
  list(): Promise<readonly Decision[]>
}

/** When the page of a young article is asked again. */
export type Visit = {
  readonly articleId: string
  readonly address: string
  /** The validators of its last answer. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** ISO 8601 instant. */
  readonly nextAt: string
}

export type VisitTable = {
  /** An article has one; a later one takes its place. */
  save(visit: Visit): Promise<void>
  remove(articleId: string): Promise<void>
  /** Those whose time has come, the longest due first. */
  listDue(until: string, limit: number): Promise<readonly Visit[]>
  /** When the next is due; null where none ever is. */
  findNext(): Promise<string | null>
}

/** What people moved, for taking it back. */
export type MoveTable = {
  add(move: Omit<KeptMove, 'id'>): Promise<void>
  findLast(): Promise<KeptMove | null>
  remove(id: string): Promise<void>
}

/** When a person last looked at a list of what is new. */
export type LookTable = {
  find(name: string): Promise<string | null>
  save(name: string, at: string): Promise<void>
}

/**
 * What happened to the news. Placing an article and keeping a version write down what they did, in the
 * transaction that does it, whoever it is: lists of what is new, feeds and others read it from here.
 */
export type EventTable = {
  add(happening: Happening, at: string): Promise<void>
  /** In the order in which it happened. */
  list(options: EventOptions): Promise<readonly NewsEvent[]>
  /** The number of the last one that is there; 0 where there is none. */
  findLast(): Promise<number>
  /** Drops what happened before an instant. */
  forget(before: string): Promise<void>
}

export type EventOptions = {
  /** Those behind the one of this number. */
  readonly after?: number
  /** ISO 8601 instant: those after it. */
  readonly since?: string
  readonly story?: string
  readonly kinds?: readonly NewsEventKind[]
  readonly limit: number
}

/** Articles in the order in which they were first seen, as reader apps ask for them. */
export type ArrivalTable = {
  list(query: ArrivalQuery): Promise<readonly Arrival[]>
  /** By source how many are unread, and when its newest article came; those without any are left out. */
  countUnread(
    scope: Pick<ArrivalScope, 'streams' | 'read' | 'unread'>,
  ): Promise<readonly ArrivalCount[]>
}

/** Which articles. Instants are ISO 8601. */
export type ArrivalScope = {
  /** The sources, `null` for none, each with the instant up to which all that it brought was read. */
  readonly streams: readonly { readonly source: string | null; readonly readTo: string }[]
  readonly state: 'all' | 'read' | 'unread'
  /** Articles that were read though they came later, and that are unread though they did not. */
  readonly read: readonly string[]
  readonly unread: readonly string[]
  /** Of these alone, and none of those. */
  readonly only?: readonly string[]
  readonly without?: readonly string[]
  /** First seen at that instant or after it, and before. */
  readonly since?: string
  readonly until?: string
}

export type ArrivalQuery = ArrivalScope & {
  readonly order: 'newest' | 'oldest'
  readonly limit: number
  /** Those behind this one. */
  readonly after?: { readonly at: string; readonly articleId: string | null }
}

export type ArrivalCount = {
  readonly sourceId: string | null
  readonly count: number
  readonly newest: string
}
