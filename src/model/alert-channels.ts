import type { Wanted } from './alert.ts'

/** How a person wants to be told by mail. */
export const MAIL_TIMES = ['off', 'now', 'digest'] as const
export type MailTime = (typeof MAIL_TIMES)[number]

/** What a person wants to be told, and how. Nothing leaves the desk unless somebody asks for it. */
export type AlertRules = {
  readonly wanted: Wanted
  readonly mail: {
    readonly time: MailTime
    readonly to: string
    /** Hour of the person's day at which what has gathered is sent, 0 to 23. */
    readonly hour: number
    /** Hours of the day between which no mail is sent; the same twice is none. */
    readonly quietFrom: number
    readonly quietTo: number
    /** As IANA names it: `Europe/Vienna`. */
    readonly zone: string
  }
}

/** An address that is told of alerts. */
export type Webhook = {
  readonly id: string
  readonly person: string
  readonly url: string
  readonly wanted: Wanted
  readonly madeAt: string
  readonly isOn: boolean
  /** Why it was switched off by itself, in a sentence; null where it was not. */
  readonly reason: string | null
}

/**
 * - `waiting`: to be tried, for the first time or again;
 * - `done`: the receiver took it;
 * - `failed`: it did not in three days, or said that it is gone;
 * - `refused`: it was not sent because of where it would have gone.
 */
export const DELIVERY_STATES = ['waiting', 'done', 'failed', 'refused'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** One alert on its way to one webhook, or a test, which has no alert. */
export type Delivery = {
  /** The `webhook-id` of every attempt. */
  readonly id: string
  readonly webhook: string
  readonly alert: number | null
  readonly madeAt: string
  readonly state: DeliveryState
  readonly attempts: number
  /** When it is tried next; null where it is not. */
  readonly nextAt: string | null
  /** The last attempt: when, what was answered, in how many milliseconds. */
  readonly triedAt: string | null
  readonly status: number | null
  /** The first characters of the answer, or why there was none. */
  readonly answer: string
  readonly took: number | null
}
