import type { Poster } from '../../../acquire/http/create-poster.ts'
import type { AlertStore, ClaimedDelivery } from '../../../store/alert-store.ts'
import { type Judged, judgeAttempt } from './judge-attempt.ts'
import { renderPayload } from './payload.ts'
import { signWebhook } from './sign.ts'

/**
 * Milliseconds for which nobody else tries what somebody is trying: longer than an attempt may take. Whoever
 * was killed in between has perhaps sent it, and it is sent again under the same id.
 */
const HELD = 60_000

/** Until when something is held that was claimed at an instant. */
export function heldUntil(at: Date): string {
  return new Date(at.getTime() + HELD).toISOString()
}

export type SendMeans = {
  readonly telling: Pick<AlertStore, 'alerts' | 'webhooks'>
  readonly poster: Poster
  /** The clock by which deliveries are due: one for all who send the same. */
  readonly now: () => Date | Promise<Date>
}

/**
 * Sends one that was claimed at an instant, and judges what came of it. Null where its webhook is no more;
 * `stopped` where the program is stopping: somebody else tries it once the hold has ended.
 */
export async function sendDelivery(
  { telling, poster, now }: SendMeans,
  due: ClaimedDelivery,
  at: Date,
): Promise<Judged | 'stopped' | null> {
  const found = await telling.webhooks.find(due.webhook)
  const alert = due.alert === null ? null : await telling.alerts.find(due.alert)
  if (!found) return null
  const { webhook, secret } = found
  const body = renderPayload(alert, due.madeAt)
  const headers = signWebhook(secret, { id: due.id, at: at.getTime(), body })
  const posted = await poster.post({ url: webhook.url, headers, body })
  if (posted.problem?.code === 'stopped') return 'stopped'
  const isTest = due.alert === null
  return judgeAttempt(posted, { attempts: due.attempts, isTest, now: await now() })
}

/** Notes what came of an attempt, as long as nobody else has it by now. */
export async function noteJudged(
  { webhooks, deliveries }: Pick<AlertStore, 'webhooks' | 'deliveries'>,
  { id, claim, webhook }: ClaimedDelivery,
  { attempt, off }: Judged,
): Promise<void> {
  await deliveries.note(id, claim, attempt)
  if (off !== null) await webhooks.change(webhook, { isOn: false, reason: off })
}
