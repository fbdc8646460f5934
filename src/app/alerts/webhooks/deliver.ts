import type { Poster } from '../../../acquire/http/create-poster.ts'
import type { AlertStore } from '../../../store/alert-store.ts'
import { judgeAttempt } from './judge-attempt.ts'
import { renderPayload } from './payload.ts'
import { signWebhook } from './sign.ts'

export type DeliverMeans = {
  readonly telling: Pick<AlertStore, 'alerts' | 'webhooks' | 'deliveries'>
  readonly poster: Poster
  readonly now: () => Date
}

/** Receivers that are told at one time. */
const WIDTH = 16

/**
 * Milliseconds for which nobody else tries what somebody is trying: longer than an attempt may take. Whoever
 * was killed in between has perhaps sent it, and it is sent again under the same id.
 */
const HELD = 60_000

/** Sends what is due. A receiver that is slow holds up nothing but what waits for itself. */
export function createDeliverer({ telling, poster, now }: DeliverMeans): () => Promise<void> {
  const { alerts, webhooks, deliveries } = telling
  let active = 0
  const attempt = async () => {
    const at = now()
    const until = new Date(at.getTime() + HELD).toISOString()
    const due = await deliveries.claim(at.toISOString(), until)
    if (!due) return false
    const found = await webhooks.find(due.webhook)
    const alert = due.alert === null ? null : await alerts.find(due.alert)
    if (!found) return true
    const { webhook, secret } = found
    const body = renderPayload(alert, due.madeAt)
    const headers = signWebhook(secret, { id: due.id, at: at.getTime(), body })
    const posted = await poster.post({ url: webhook.url, headers, body })
    // The program is stopping: somebody else tries it once the hold has ended.
    if (posted.problem?.code === 'stopped') return false
    const isTest = due.alert === null
    const judged = judgeAttempt(posted, { attempts: due.attempts, isTest, now: now() })
    await deliveries.note(due.id, due.claim, judged.attempt)
    if (judged.off !== null) await webhooks.change(due.webhook, { isOn: false, reason: judged.off })
    return true
  }
  const run = async () => {
    active++
    try {
      while (await attempt());
    } finally {
      active--
    }
  }
  return async () => {
    await Promise.all(Array.from({ length: WIDTH - active }, run))
  }
}
