import type { AlertStore } from '../../../store/alert-store.ts'
import { heldUntil, noteJudged, type SendMeans, sendDelivery } from './send-delivery.ts'

export type DeliverMeans = SendMeans & {
  readonly telling: Pick<AlertStore, 'alerts' | 'webhooks' | 'deliveries'>
  /** Does somebody else send all but tests? */
  readonly isLeft?: () => Promise<boolean>
}

/** Receivers that are told at one time. */
const WIDTH = 16

/** Sends what is due. A receiver that is slow holds up nothing but what waits for itself. */
export function createDeliverer(means: DeliverMeans): () => Promise<void> {
  const { telling, now, isLeft = async () => false } = means
  let active = 0
  const attempt = async (testsOnly: boolean) => {
    const at = await now()
    const due = await telling.deliveries.claim(at.toISOString(), heldUntil(at), { testsOnly })
    if (!due) return false
    const judged = await sendDelivery(means, due, at)
    if (judged === 'stopped') return false
    if (judged) await noteJudged(telling, due, judged)
    return true
  }
  const run = async (testsOnly: boolean) => {
    active++
    try {
      while (await attempt(testsOnly));
    } finally {
      active--
    }
  }
  return async () => {
    const testsOnly = await isLeft()
    await Promise.all(Array.from({ length: WIDTH - active }, () => run(testsOnly)))
  }
}
