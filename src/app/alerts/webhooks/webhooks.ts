import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Wanted } from '../../../model/alert.ts'
import type { Delivery, Webhook } from '../../../model/alert-channels.ts'
import type { Problem } from '../../../model/source.ts'
import type { AlertStore } from '../../../store/alert-store.ts'
import { makeWebhookSecret } from './sign.ts'

/** What a person does with the webhooks that are theirs; another's are as none. */
export type Webhooks = {
  list(person: string): readonly Webhook[]
  find(person: string, id: string): Webhook | null
  /** With the secret, which is given out once; or why there can be none. */
  add(
    person: string,
    given: { readonly url: string; readonly wanted: Wanted },
  ): { readonly webhook: Webhook; readonly secret: string } | Problem
  change(person: string, id: string, change: WebhookChange): Webhook | Problem | null
  remove(person: string, id: string): boolean
  /** Sends a test, and gives what came of it as far as it came in time. */
  test(person: string, id: string): Promise<Delivery | null>
  listDeliveries(person: string, id: string, limit: number): readonly Delivery[]
  /** Gives the webhook; null where there is nothing to try again. */
  retry(person: string, delivery: string): Webhook | null
}

export type WebhookChange = {
  readonly url?: string
  readonly wanted?: Wanted
  readonly isOn?: boolean
}

export type WebhooksMeans = {
  readonly telling: Pick<AlertStore, 'webhooks' | 'deliveries'>
  readonly check: (url: string) => Problem | null
  readonly deliver: () => Promise<void>
  readonly now: () => Date
}

/** Of one person. */
const MOST = 20

/** Milliseconds that who tests waits for what comes of it, and after which it is looked again. */
const PATIENCE = 15_000
const LOOK_EVERY = 50

export function createWebhooks({ telling, check, deliver, now }: WebhooksMeans): Webhooks {
  const { webhooks, deliveries } = telling
  const find = (person: string, id: string) => {
    const found = webhooks.find(id)?.webhook
    return found?.person === person ? found : null
  }
  return {
    list: (person) => webhooks.list(person),
    find,
    add(person, { url, wanted }) {
      const wrong = webhooks.list(person).length >= MOST ? FULL : check(url)
      if (wrong) return wrong
      const secret = makeWebhookSecret()
      const id = `w${randomBytes(9).toString('base64url')}`
      const madeAt = now().toISOString()
      const webhook = { ...{ id, person, url, wanted, madeAt }, isOn: true, reason: null }
      webhooks.add(webhook, secret)
      return { webhook, secret }
    },
    change(person, id, change) {
      const known = find(person, id)
      if (!known) return null
      const wrong = change.url === undefined ? null : check(change.url)
      if (wrong) return wrong
      const changed = { ...known, ...change }
      const webhook = { ...changed, reason: changed.isOn ? null : changed.reason }
      webhooks.change(webhook)
      return webhook
    },
    remove: (person, id) => find(person, id) !== null && webhooks.remove(id),
    async test(person, id) {
      if (!find(person, id)) return null
      const delivery = `msg_${randomBytes(15).toString('base64url')}`
      deliveries.addTest(delivery, id, now().toISOString())
      void deliver()
      for (let waited = 0; waited < PATIENCE; waited += LOOK_EVERY) {
        const known = deliveries.find(delivery)
        if (known?.state !== 'waiting') return known
        await setTimeout(LOOK_EVERY)
      }
      return deliveries.find(delivery)
    },
    listDeliveries: (person, id, limit) => (find(person, id) ? deliveries.list(id, limit) : []),
    retry(person, delivery) {
      const known = deliveries.find(delivery)
      const webhook = known && find(person, known.webhook)
      return webhook && deliveries.retry(delivery, now().toISOString()) ? webhook : null
    },
  }
}

const FULL: Problem = {
  code: 'too-many-webhooks',
  message: `there are ${MOST} webhooks, which is all there is room for. Remove one first.`,
}
