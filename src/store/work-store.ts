import type { FoundAlert } from '../model/alert.ts'
import type { HostTurns } from '../model/host-turns.ts'
import type { AlertStore, KnownText } from './alert-store.ts'
import type { CachedComparison } from './comparison-cache.ts'
import type { RejectionTable } from './desk-store.ts'
import type { Tables } from './store.ts'

/**
 * What several workers share: jobs, whose turn it is with a host, what arrived and is not yet placed.
 * It lies in the database of the news, so that what a job does and that it is done are one transaction.
 */
export type WorkStore = {
  /**
   * One transaction over the news and the work; throws `Superseded` where the lease or a job that it
   * rests on is not held any more, and a `StoreProblem` where the schema is another's by now.
   */
  write<T>(work: (tables: Tables, shared: SharedTables) => Promise<T>): Promise<T>
  /** The same without the news: it waits for nobody who writes these, and nobody for it. */
  share<T>(work: (shared: SharedTables) => Promise<T>): Promise<T>
  readonly jobs: Jobs
  readonly hosts: HostTurns
  readonly placing: Lease
  readonly scheduling: Lease
  /** Who holds it looks for messages that are due; as long as somebody does, desks leave them alone. */
  readonly telling: Lease
  readonly arrivals: Pick<ArrivingTable, 'listAsked' | 'findTicket' | 'findEntry' | 'listNext'>
  readonly comparisons: Pick<SharedComparisons, 'find'>
  /** What people told apart at the desks; nothing where there was never one. */
  readonly rejections: Pick<RejectionTable, 'list' | 'listStories'>
  readonly messages: SharedMessages
  close(): Promise<void>
}

/** A job or lease was lost meanwhile: another has it, and what was done is not kept. */
export class Superseded extends Error {
  override readonly name = 'Superseded'
}

export const JOB_KINDS = ['fetch', 'read-page', 'visit', 'compare', 'webhook'] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** One attempt at a job. It says what it is about by an id, never by a text. */
export type SharedJob = {
  readonly kind: JobKind
  readonly id: string
  /** The attempt: 0 for the first. */
  readonly attempt: number
  readonly about: string
  readonly isLast: boolean
}

export type NewSharedJob = {
  readonly about: string
  /** Jobs of one host are given to one worker at a time. */
  readonly host?: string
  /** Those of an earlier ticket are taken first. */
  readonly ticket?: number
  /** Milliseconds to wait before. */
  readonly after?: number
}

/** Jobs as workers take them. An attempt that nobody keeps alive is another's after a while. */
export type Jobs = {
  take(kind: JobKind, most: number): Promise<readonly SharedJob[]>
  /** Says that these are still being worked on. */
  touch(jobs: readonly SharedJob[]): Promise<void>
  /** Another try later, with back-off; after the last it lies with the dead letters. */
  fail(job: SharedJob, why: string): Promise<void>
  /** Back as it was taken: another may take it at once. */
  giveBack(jobs: readonly SharedJob[]): Promise<void>
  count(): Promise<readonly JobCount[]>
  /** Dead letters are tried anew; how many. */
  redrive(): Promise<number>
}

/** Who looks at the queue without working. */
export type WorkView = {
  /** Null where no worker has ever worked. */
  count(): Promise<readonly JobCount[] | null>
  close(): Promise<void>
}

/** What a desk shares with workers and other desks. Where no worker has ever worked it finds nothing. */
export type DeskShare = Pick<SharedMessages, 'now'> & {
  /** Does a worker send to webhooks just now? */
  isTelling(): Promise<boolean>
  /** Is any worker there just now? */
  isWorking(): Promise<boolean>
  /** What workers' comparisons have to tell; it stays until it is removed. */
  listFindings(most: number): Promise<readonly Finding[]>
  removeFinding(finding: Finding): Promise<void>
  /** Null where no worker has ever worked. */
  count(): Promise<readonly JobCount[] | null>
  /** What failed at every try, the latest first. */
  listFailed(most: number): Promise<readonly FailedJob[]>
  close(): Promise<void>
}

/** A dead letter. */
export type FailedJob = {
  readonly kind: JobKind | 'place'
  /** What it was about, by its id; of a page or an article, its source, or the article that is asked again. */
  readonly about: string
  readonly tries: number
  readonly failedAt: string
  /** What was said of the last try; null where whoever tried it ended or fell silent. */
  readonly problem: string | null
}

export type JobCount = {
  readonly kind: JobKind | 'place'
  readonly waiting: number
  /** Of these, those that wait for their time: another try, a page that could not be had. */
  readonly later: number
  readonly running: number
  readonly dead: number
  /** Why the last dead one failed. */
  readonly problem: string | null
}

/** What is written in a transaction of the work. */
export type SharedTables = {
  readonly arriving: ArrivingTable
  /** Adds jobs; one that waits already for the same is not added again. */
  add(kind: JobKind, jobs: readonly NewSharedJob[]): Promise<void>
  /** Marks the attempt as done; throws `Superseded` where it is another's by now. */
  complete(job: SharedJob): Promise<void>
  /** Throws `Superseded` unless the lease is held; nobody takes it over before the transaction ends. */
  hold(lease: HeldLease): Promise<void>
  saveComparison(story: string, made: CachedComparison): Promise<void>
  /** Keeps what a comparison has to tell, until a desk has heeded it. */
  saveFinding(story: string, found: NewFinding): Promise<void>
  readonly deliveries: AlertStore['deliveries']
  readonly webhooks: AlertStore['webhooks']
}

/** What was asked for and arrives in the order in which it was asked: a ticket for each time of asking. */
export type ArrivingTable = {
  /** Opens a ticket, in this order, for each of these that has none open; gives back those. */
  open(
    abouts: readonly { readonly about: string; readonly common?: object }[],
  ): Promise<readonly Ticket[]>
  /** What has a ticket open. */
  listAsked(): Promise<ReadonlySet<string>>
  findTicket(about: string): Promise<Ticket | null>
  /** The ticket was asked: what all its entries share, and the entries; without any it is closed. */
  arrive(ticket: Ticket, common: object | null, entries: readonly NewArriving[]): Promise<void>
  findEntry(id: string): Promise<ArrivingEntry | null>
  /** It is waited for on: what is known of it by now. */
  wait(id: string, doc: object): Promise<void>
  /** What was waited for is read; null where there is nothing to place, which removes it. */
  read(id: string, doc: object | null): Promise<void>
  /** The next that can be placed, in order. What is not there yet holds up what is behind it for a while only. */
  listNext(most: number, patience: number): Promise<readonly ArrivingEntry[]>
  /** They were placed. */
  remove(ids: readonly string[]): Promise<void>
  /** It cannot be placed: it lies with the dead letters. */
  setAside(id: string, problem: string): Promise<void>
}

export type Ticket = {
  readonly ticket: number
  readonly about: string
  /** What was said when it was opened. */
  readonly common?: unknown
}

export type NewArriving = {
  readonly position: number
  readonly isRead: boolean
  readonly doc: object
}

export type ArrivingEntry = {
  /** `ticket.position`. */
  readonly id: string
  readonly about: string
  /** What all of its ticket share. */
  readonly common: unknown
  readonly doc: unknown
}

/** The right to be the one who does something; another gets it when its holder is gone. */
export type Lease = {
  /** Takes it or keeps it; null where another has it. */
  take(): Promise<HeldLease | null>
  release(lease: HeldLease): Promise<void>
}

export type HeldLease = { readonly name: string; readonly token: number }

/** What is to be told at webhooks, as desks keep it. */
export type SharedMessages = Pick<AlertStore, 'alerts' | 'webhooks' | 'deliveries'> & {
  /** The time of the server, by which messages are due: those of machines differ. */
  now(): Promise<Date>
  /** Alerts that are due at webhooks and that no job is there for; none before a desk was opened. */
  listDue(at: string, most: number): Promise<readonly { id: string; webhook: string }[]>
}

/** What comparisons have to tell, for desks, which know who wants to be told. */
export type Finding = NewFinding & {
  readonly story: string
  /** Goes up with each comparison: what was heeded is no other than what is removed. */
  readonly turn: number
}

export type NewFinding = {
  readonly title: string | null
  readonly found: readonly FoundAlert[]
  /** The texts that were compared. */
  readonly texts: readonly KnownText[]
  readonly accounts: readonly (readonly string[])[]
  /** Was there no comparison before? */
  readonly isFirst: boolean
}

/** Comparisons of which all machines have one copy: of each story the last. They can be made again at any time. */
export type SharedComparisons = {
  /** The story's, unless its key is `known`: that one is at hand already. */
  find(story: string, known?: string | null): Promise<CachedComparison | null>
  save(story: string, made: CachedComparison): Promise<void>
  /** Of a story that is none any more. */
  remove(story: string): Promise<void>
}

/** The same as a desk has them, beside other desks and workers. */
export type DeskComparisons = SharedComparisons & {
  /** Can they be shared? Not before the first worker made the tables, nor where this role may not use them. */
  isThere(): Promise<boolean>
  /**
   * Of stories, with the keys of what is wanted of them: those whose comparison is there, and those that a
   * worker has in hand or has had waiting for less than `patience` milliseconds.
   */
  look(wanted: ReadonlyMap<string, string>, patience: number): Promise<LookedAt>
  /** Takes or keeps the right to be the desk that makes what no worker makes; is it this one? */
  lead(): Promise<boolean>
  close(): Promise<void>
}

export type LookedAt = {
  readonly made: readonly string[]
  readonly promised: readonly string[]
}
