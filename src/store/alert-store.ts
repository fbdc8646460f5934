import type { Alert, AlertKind, FoundAlert } from '../model/alert.ts'
import type { AlertRules, Delivery, DeliveryState, Webhook } from '../model/alert-channels.ts'

/** What people were told, and what is still to be told to them. */
export type AlertStore = {
  readonly alerts: AlertTable
  readonly rules: AlertRuleTable
  readonly webhooks: WebhookTable
  readonly deliveries: DeliveryTable
  readonly mails: AlertMailTable
}

/** An alert with all who are to be told of it beside the desk's own page. */
export type NewAlert = {
  readonly found: FoundAlert
  readonly story: string
  readonly title: string | null
  readonly person: string | null
  /** Ids of webhooks. */
  readonly hooks: readonly string[]
  readonly mails: readonly { readonly person: string; readonly dueAt: string }[]
}

/** A text of an article that was looked at for alerts. */
export type KnownText = { readonly article: string; readonly hash: string }

/** What was looked at, and what was found there: kept as a whole or not at all. */
export type NotedAlerts = {
  readonly at: string
  readonly alerts: readonly NewAlert[]
  readonly texts?: readonly KnownText[]
  /** The last event of the news that was looked at. */
  readonly event?: number
  /** Stories that a saved search has found. */
  readonly found?: readonly SearchFinds[]
}

/** Stories that a person's search found, and how it was typed then. */
export type SearchFinds = {
  readonly person: string
  readonly search: string
  readonly query: string
  readonly stories: readonly string[]
}

export type AlertListOptions = {
  /** Who asks: what is another's is left out. */
  readonly person: string
  readonly kinds: readonly AlertKind[]
  /** Of these stories alone. */
  readonly stories?: readonly string[]
  /** Older, or newer, than these. */
  readonly before?: number
  readonly after?: number
  readonly limit: number
}

export type AlertTable = {
  /** Keeps what is new of it, with who is to be told. Gives what was not known. */
  note(noted: NotedAlerts): readonly Alert[]
  /** The latest first. */
  list(options: AlertListOptions): readonly Alert[]
  find(id: number): Alert | null
  /** Of a story, those of a kind: the latest first. */
  listOf(story: string, kind: AlertKind): readonly Alert[]
  /** Of these texts those that were not looked at yet. */
  listUnknown(texts: readonly KnownText[]): readonly KnownText[]
  /** Null before any event was looked at. */
  findEvent(): number | null
  /** What a search has found; null where it was typed otherwise then, or is new. */
  listFound(person: string, search: string, query: string): ReadonlySet<string> | null
  /** Drops what searches have found that are no more: others may get their ids. */
  keepSearches(searches: readonly Pick<SearchFinds, 'person' | 'search'>[]): void
  /** Drops what is older, with its deliveries. */
  prune(before: string): void
}

export type AlertRuleTable = {
  find(person: string): { readonly rules: AlertRules | null; readonly readTo: number }
  save(person: string, rules: AlertRules): void
  /** Notes that all alerts up to this one were read. */
  read(person: string, upTo: number): void
  /** Of all who chose any. */
  list(): readonly { readonly person: string; readonly rules: AlertRules }[]
}

export type WebhookTable = {
  add(webhook: Webhook, secret: string): void
  list(person: string): readonly Webhook[]
  /** Of all people, those that are on. */
  listOn(): readonly Webhook[]
  find(id: string): { readonly webhook: Webhook; readonly secret: string } | null
  change(webhook: Webhook): void
  /** With its deliveries. */
  remove(id: string): boolean
}

/** What came of an attempt. */
export type Attempt = Pick<Delivery, 'state' | 'nextAt' | 'triedAt' | 'status' | 'answer' | 'took'>

export type DeliveryTable = {
  /** Keeps a test, which has no alert. */
  addTest(id: string, webhook: string, at: string): void
  /**
   * Takes one that is due, so that nobody else tries it before `until`; null where none is. No two of
   * one webhook are tried at one time, whichever process asks.
   */
  claim(at: string, until: string): (Delivery & { readonly claim: string }) | null
  /** Notes what came of an attempt; false where somebody else has it by now. */
  note(id: string, claim: string, attempt: Attempt): boolean
  find(id: string): Delivery | null
  /** The latest first, of one webhook. */
  list(webhook: string, limit: number): readonly Delivery[]
  /** Tries it again from the first; false where it waits already or there is none. */
  retry(id: string, at: string): boolean
  count(): Readonly<Record<DeliveryState, number>>
}

export type DueMail = {
  readonly person: string
  readonly claim: string
  readonly attempts: number
  /** The earliest first. */
  readonly alerts: readonly Alert[]
}

export type AlertMailTable = {
  /** Takes all that is due of one person. */
  claim(at: string, until: string, most: number): DueMail | null
  /** Notes that it was sent, or when it is tried again; null gives it up. */
  note(
    claim: string,
    came: { readonly sent: boolean; readonly nextAt: string | null; readonly problem: string },
  ): void
  /** What went wrong with the last mail of a person; null where nothing did. */
  findProblem(person: string): string | null
  /** Drops what waits of a person who wants no mail any more. */
  forget(person: string): void
}
