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
  note(noted: NotedAlerts): Promise<readonly Alert[]>
  /** The latest first. */
  list(options: AlertListOptions): Promise<readonly Alert[]>
  find(id: number): Promise<Alert | null>
  /** Of a story, those of a kind: the latest first. */
  listOf(story: string, kind: AlertKind): Promise<readonly Alert[]>
  /** Of these texts those that were not looked at yet. */
  listUnknown(texts: readonly KnownText[]): Promise<readonly KnownText[]>
  /** Null before any event was looked at. */
  findEvent(): Promise<number | null>
  /** What a search has found; null where it was typed otherwise then, or is new. */
  listFound(person: string, search: string, query: string): Promise<ReadonlySet<string> | null>
  /** Drops what searches have found that are no more: others may get their ids. */
  keepSearches(searches: readonly Pick<SearchFinds, 'person' | 'search'>[]): Promise<void>
  /** Drops what is older, with its deliveries. */
  prune(before: string): Promise<void>
}

export type AlertRuleTable = {
  find(person: string): Promise<{ readonly rules: AlertRules | null; readonly readTo: number }>
  /** Without mails in them, none is sent any more that waits. */
  save(person: string, rules: AlertRules): Promise<void>
  /** Notes that all alerts up to this one were read. */
  read(person: string, upTo: number): Promise<void>
  /** Of all who chose any. */
  list(): Promise<readonly { readonly person: string; readonly rules: AlertRules }[]>
}

export type WebhookChange = Partial<Pick<Webhook, 'url' | 'wanted' | 'isOn' | 'reason'>>

export type WebhookTable = {
  /** Keeps nothing, and is false, where the person has as many as `most`. */
  add(webhook: Webhook, secret: string, most: number): Promise<boolean>
  list(person: string): Promise<readonly Webhook[]>
  /** Of all people, those that are on. */
  listOn(): Promise<readonly Webhook[]>
  find(id: string): Promise<{ readonly webhook: Webhook; readonly secret: string } | null>
  /** What is left out stays; one that is on has no reason to be off. Null where there is none of that id. */
  change(id: string, change: WebhookChange): Promise<Webhook | null>
  /** With its deliveries. */
  remove(id: string): Promise<boolean>
}

/** What came of an attempt. */
export type Attempt = Pick<Delivery, 'state' | 'nextAt' | 'triedAt' | 'status' | 'answer' | 'took'>

export type ClaimedDelivery = Delivery & { readonly claim: string }

/** Which of those that are due: all, where neither is said. */
export type DeliveryChoice = {
  /** This one alone. */
  readonly id?: string
  /** Tests alone, for which somebody waits. */
  readonly testsOnly?: boolean
}

export type DeliveryTable = {
  /** Keeps a test, which has no alert. */
  addTest(id: string, webhook: string, at: string): Promise<void>
  /**
   * Takes one that is due, so that nobody else tries it before `until`; null where none is. No two of
   * one webhook are tried at one time, whichever process asks.
   */
  claim(at: string, until: string, choice?: DeliveryChoice): Promise<ClaimedDelivery | null>
  /** Notes what came of an attempt; false where somebody else has it by now. */
  note(id: string, claim: string, attempt: Attempt): Promise<boolean>
  find(id: string): Promise<Delivery | null>
  /** The latest first, of one webhook. */
  list(webhook: string, limit: number): Promise<readonly Delivery[]>
  /** Tries it again from the first; false where it waits already or there is none. */
  retry(id: string, at: string): Promise<boolean>
  count(): Promise<Readonly<Record<DeliveryState, number>>>
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
  claim(at: string, until: string, most: number): Promise<DueMail | null>
  /** Notes that it was sent, or when it is tried again; null gives it up. */
  note(
    claim: string,
    came: { readonly sent: boolean; readonly nextAt: string | null; readonly problem: string },
  ): Promise<void>
  /** What went wrong with the last mail of a person; null where nothing did. */
  findProblem(person: string): Promise<string | null>
}
