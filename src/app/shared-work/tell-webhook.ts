import type { SharedJob } from '../../store/work-store.ts'
import { heldUntil, noteJudged, sendDelivery } from '../alerts/webhooks/send-delivery.ts'
import { Interrupted, type Means } from './means.ts'

/** Messages that are looked for at one time. */
const MOST_DUE = 200

/** Adds a job for each message to a webhook that is due and has none; how many. */
export async function scheduleMessages({ work }: Pick<Means, 'work'>): Promise<number> {
  const now = await work.messages.now()
  const due = await work.messages.listDue(now.toISOString(), MOST_DUE)
  if (due.length === 0) return 0
  // Of one webhook one is sent at a time.
  const jobs = due.map(({ id, webhook }) => ({ about: id, host: webhook }))
  await work.share((shared) => shared.add('webhook', jobs))
  return due.length
}

/**
 * Tries to send a message to its webhook: what came of it, and that the job is done, is one transaction. One that
 * did not arrive is due again later, and gets another job then. Who is killed after sending has it sent
 * again under the same id.
 */
export async function tellWebhook({ work, poster }: Means, job: SharedJob): Promise<void> {
  const { messages: telling } = work
  const at = await telling.now()
  const until = heldUntil(at)
  const due = await telling.deliveries.claim(at.toISOString(), until, { id: job.about })
  const judged = due && (await sendDelivery({ telling, poster, now: telling.now }, due, at))
  if (judged === 'stopped') throw new Interrupted('stopped')
  await work.share(async (shared) => {
    await shared.complete(job)
    if (due && judged) await noteJudged(shared, due, judged)
  })
}
