import type { Poster } from '../../acquire/http/create-poster.ts'
import { ALERT_KINDS, ALL_WANTED, type Alert, type AlertKind } from '../../model/alert.ts'
import type { AlertRules } from '../../model/alert-channels.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import type { Store } from '../../store/store.ts'
import type { DeskShare } from '../../store/work-store.ts'
import type { SearchMeans } from '../desk/search/search-kept.ts'
import type { Pool } from '../workers/pool.ts'
import type { ComparingTasks } from '../workers/tasks/comparing-tasks.ts'
import { type ComparedForAlerts, createHeedCompared, createHeedCopies } from './heed-compared.ts'
import { createHeedEvents } from './heed-events.ts'
import { createHeedFindings } from './heed-findings.ts'
import { createHeedSearches } from './heed-searches.ts'
import { createKeep } from './keep.ts'
import { createMailer, type MailSender } from './mail/send-due.ts'
import { createScopes } from './scopes.ts'
import { createTellNew } from './tell-new.ts'
import { createDeliverer } from './webhooks/deliver.ts'
import { createWebhooks, type Webhooks } from './webhooks/webhooks.ts'
import { createWhoIsTold } from './who-is-told.ts'

/** What people are told of the news: on the desk, at webhooks and by mail. */
export type Alerts = {
  list(person: string, query: AlertQuery): Promise<AlertList>
  find(person: string, id: number): Promise<Alert | null>
  /** Alerts that a person has not read, up to a hundred. */
  countUnread(person: string): Promise<number>
  /** Notes that all up to this one were read. */
  read(person: string, upTo: number): Promise<void>
  rulesOf(person: string): Promise<AlertRules>
  saveRules(person: string, rules: AlertRules): Promise<void>
  /** Can mails be sent at all? */
  readonly mayMail: boolean
  /** What went wrong with the last mail to a person; null where nothing did. */
  findMailProblem(person: string): Promise<string | null>
  readonly webhooks: Webhooks
  /** Looks at what a comparison has to tell, before it is kept. Never rejects. */
  heedCompared(compared: ComparedForAlerts): Promise<void>
  /** Notes that a story was compared, for the searches that find it. */
  heedMade(story: string): void
  /** Looks at what happened since it looked last. */
  look(): Promise<void>
  /** Sends what is due, to webhooks and by mail. */
  send(): Promise<void>
  close(): Promise<void>
}

export type AlertQuery = {
  readonly kind?: AlertKind
  readonly unread?: boolean
  /** Older than this one. */
  readonly before?: number
  readonly limit: number
}

export type AlertList = {
  /** The latest first. */
  readonly alerts: readonly (Alert & { readonly isRead: boolean })[]
  /** Is there more than is listed? */
  readonly more: boolean
}

export type AlertsMeans = Omit<SearchMeans, 'mine'> & {
  readonly store: Store
  readonly desk: DeskStore
  readonly pool: Pool<ComparingTasks>
  readonly now: () => Date
  readonly poster: Poster
  /** Sends mails; null where nobody set how. */
  readonly mailer: MailSender | null
  readonly isReadOnly: boolean
  /** Over a database on a server, what is shared with workers and other desks there. */
  readonly shared?: DeskShare
  /** Told of those that everybody may know of, whichever process kept them. */
  readonly onAlerts: (alerts: readonly Alert[]) => void
}

/** Days for which alerts are kept. */
const KEPT = 90
const DAY = 86_400_000

const MOST_UNREAD = 100

/** Comparisons whose alerts could not be kept yet. */
const MOST_LEFT = 100

export function openAlerts(means: AlertsMeans): Alerts {
  const { store, cache, desk, looker, pool, now, poster, mailer, isReadOnly, shared } = means
  const { telling } = desk
  const scopes = createScopes({ store, cache, desk, looker, now })
  const tellNew = createTellNew(telling, means.onAlerts)
  const whoIsTold = createWhoIsTold(desk, scopes, { now, mayMail: mailer !== null })
  const keep = createKeep({ telling, whoIsTold, now, tellNew })
  const heedSearches = createHeedSearches({ telling, store, desk, scopes, keep })
  const heedCopies = createHeedCopies({ telling, store, cache, keep })
  const heedEvents = createHeedEvents({ telling, store, pool, keep, heedSearches, heedCopies })
  const heedCompared = createHeedCompared(telling, keep)
  const heedFindings = shared && createHeedFindings({ shared, store, heedCompared })
  // Clocks of machines differ: what is due is so by the one clock that all of them know.
  const clock = shared?.now ?? now
  const deliver = createDeliverer({ telling, poster, now: clock, isLeft: shared?.isTelling })
  const mail = mailer && createMailer({ telling, mailer, now: clock })
  const made = new Set<string>()
  let left: ComparedForAlerts[] = []
  let looking: Promise<void> | null = null
  let prunedAt = 0

  const rulesOf = async (person: string) => (await telling.rules.find(person)).rules ?? USUAL_RULES
  const list = async (
    person: string,
    { kind, unread = false, before, limit }: AlertQuery,
  ): Promise<Alert[]> => {
    const { wanted } = await rulesOf(person)
    const stories = await scopes.listStories(person, wanted)
    const after = unread ? (await telling.rules.find(person)).readTo : 0
    const kinds = kind ? wanted.kinds.filter((each) => each === kind) : wanted.kinds
    return [
      ...(await telling.alerts.list({
        person,
        kinds,
        before,
        after,
        limit,
        ...(stories && { stories }),
      })),
    ]
  }
  const prune = async () => {
    if (now().getTime() - prunedAt < DAY) return
    prunedAt = now().getTime()
    await telling.alerts.prune(new Date(prunedAt - KEPT * DAY).toISOString())
  }
  const lookOnce = async () => {
    await prune()
    for (const compared of left.splice(0)) await heedCompared(compared)
    await heedFindings?.()
    await heedEvents()
    const stories = [...made]
    made.clear()
    if (stories.length > 0) await heedSearches(stories)
    await tellNew.tell()
  }

  return {
    async list(person, query) {
      const { readTo } = await telling.rules.find(person)
      const found = await list(person, { ...query, limit: query.limit + 1 })
      const alerts = found
        .slice(0, query.limit)
        .map((alert) => ({ ...alert, isRead: alert.id <= readTo }))
      return { alerts, more: found.length > query.limit }
    },
    async find(person, id) {
      const alert = await telling.alerts.find(id)
      return alert && (alert.person === null || alert.person === person) ? alert : null
    },
    countUnread: async (person) =>
      (await list(person, { unread: true, limit: MOST_UNREAD })).length,
    read: (person, upTo) => telling.rules.read(person, upTo),
    rulesOf,
    saveRules: (person, rules) => telling.rules.save(person, rules),
    mayMail: mailer !== null,
    findMailProblem: (person) => telling.mails.findProblem(person),
    webhooks: createWebhooks({ telling, check: poster.check, deliver, now: clock }),
    async heedCompared(compared) {
      if (isReadOnly) return
      try {
        await heedCompared(compared)
      } catch {
        // The file is busy: it is kept at the next look.
        left = [...left, compared].slice(-MOST_LEFT)
      }
    },
    heedMade: (story) => void made.add(story),
    look() {
      if (isReadOnly) return Promise.resolve()
      looking ??= lookOnce().finally(() => {
        looking = null
      })
      return looking
    },
    async send() {
      if (isReadOnly) return
      await Promise.all([deliver(), mail?.()])
    },
    close: async () => {
      await Promise.all([poster.close(), mailer?.close()])
      await looking?.catch(() => undefined)
    },
  }
}

/** Everything is shown on the desk's own page, and nothing leaves it. */
export const USUAL_RULES: AlertRules = {
  wanted: ALL_WANTED,
  mail: { time: 'off', to: '', hour: 7, quietFrom: 0, quietTo: 0, zone: 'UTC' },
}

/** The kinds that are named, in their order. */
export function toKinds(named: readonly string[]): AlertKind[] {
  return ALERT_KINDS.filter((kind) => named.includes(kind))
}
