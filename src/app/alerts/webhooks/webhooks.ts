import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Wanted } from '../../../model/alert.ts'
import type { Delivery, Webhook } from '../../../model/alert-channels.ts'
import type { Problem } from '../../../model/source.ts'
import type { AlertStore, WebhookChange } from '../../../store/alert-store.ts'
import { makeWebhookSecret } from './sign.ts'

/** What a person does with the webhooks that are theirs; another's are as none. */
export type Webhooks = {
  list(person: string): Promise<readonly Webhook[]>
  find(person: string, id: string): Promise<Webhook | null>
  /** With the secret, which is given out once; or why there can be none. */
  add(
    person: string,
    given: { readonly url: string; readonly wanted: Wanted },
  ): Promise<{ readonly webhook: Webhook; readonly secret: string } | Problem>
  change(person: string, id: string, change: OwnChange): Promise<Webhook | Problem | null>
  remove(person: string, id: string): Promise<boolean>
  /** Sends a test, and gives what came of it as far as it came in time. */
  test(person: string, id: string): Promise<Delivery | null>
  listDeliveries(person: string, id: string, limit: number): Promise<readonly Delivery[]>
  /** Gives the webhook; null where there is nothing to try again. */
  retry(person: string, delivery: string): Promise<Webhook | null>
}

/** What a person may change; why it is off is for the desk to say. */
type OwnChange = Omit<WebhookChange, 'reason'>

export type WebhooksMeans = {
  readonly telling: Pick<AlertStore, 'webhooks' | 'deliveries'>
  readonly check: (url: string) => Problem | null
  readonly deliver: () => Promise<void>
  readonly now: () => Date | Promise<Date>
}

/** Of one person. */
const MOST = 20

/** Milliseconds that who tests waits for what comes of it, and after which it is looked again. */
const PATIENCE = 15_000
const LOOK_EVERY = 50

export function createWebhooks({ telling, check, deliver, now }: WebhooksMeans): Webhooks {
  const { webhooks, deliveries } = telling
  const find = async (person: string, id: string) => {
    const found = (await webhooks.find(id))?.webhook
    return found?.person === person ? found : null
  }
  return {
    list: (person) => webhooks.list(person),
    find,
    async add(person, { url, wanted }) {
      const wrong = check(url)
      if (wrong) return wrong
      const secret = makeWebhookSecret()
      const id = `w${randomBytes(9).toString('base64url')}`
      const madeAt = (await now()).toISOString()
      const webhook = { ...{ id, person, url, wanted, madeAt }, isOn: true, reason: null }
      return (await webhooks.add(webhook, secret, MOST)) ? { webhook, secret } : FULL
    },
    async change(person, id, change) {
      const known = await find(person, id)
      if (!known) return null
      const wrong = change.url === undefined ? null : check(change.url)
      if (wrong) return wrong
      return webhooks.change(id, change)
    },
    remove: async (person, id) => (await find(person, id)) !== null && (await webhooks.remove(id)),
    async test(person, id) {
      if (!(await find(person, id))) return null
      const delivery = `msg_${randomBytes(15).toString('base64url')}`
      await deliveries.addTest(delivery, id, (await now()).toISOString())
      void deliver()
      for (let waited = 0; waited < PATIENCE; waited += LOOK_EVERY) {
        const known = await deliveries.find(delivery)
        if (known?.state !== 'waiting') return known
        await setTimeout(LOOK_EVERY)
      }
      return deliveries.find(delivery)
    },
    listDeliveries: async (person, id, limit) =>
      (await find(person, id)) ? deliveries.list(id, limit) : [],
    async retry(person, delivery) {
      const known = await deliveries.find(delivery)
      const webhook = known && (await find(person, known.webhook))
      const at = (await now()).toISOString()
      return webhook && (await deliveries.retry(delivery, at)) ? webhook : null
    },
  }
}

const FULL: Problem = {
  code: 'too-many-webhooks',
  message: `there are ${MOST} webhooks, which is all there is room for. Remove one first.`,
}
