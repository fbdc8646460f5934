import type { AlertStore, ClaimedDelivery } from '../../../store/alert-store.ts'
import { heldUntil, noteJudged, type SendMeans, sendDelivery } from './send-delivery.ts'

export type DeliverMeans = SendMeans & {
  readonly telling: Pick<AlertStore, 'alerts' | 'webhooks' | 'deliveries'>
  /** Does somebody else send all but tests? */
  readonly isLeft?: () => Promise<boolean>
}

/** Receivers that are told at one time. */
const WIDTH = 16

type Taken = { readonly due: ClaimedDelivery; readonly at: Date }

/** Sends what is due. A receiver that is slow holds up nothing but what waits for itself. */
export function createDeliverer(means: DeliverMeans): () => Promise<void> {
  const { telling, now, isLeft = async () => false } = means
  let active = 0
  const take = async (testsOnly: boolean): Promise<Taken | null> => {
    const at = await now()
    const due = await telling.deliveries.claim(at.toISOString(), heldUntil(at), { testsOnly })
    return due && { due, at }
  }
  const run = async (testsOnly: boolean, first: Taken | null) => {
    active++
    try {
      for (let taken = first ?? (await take(testsOnly)); taken; taken = await take(testsOnly)) {
        const judged = await sendDelivery(means, taken.due, taken.at)
        if (judged === 'stopped') return
        if (judged) await noteJudged(telling, taken.due, judged)
      }
    } finally {
      active--
    }
  }
  return async () => {
    if (active >= WIDTH) return
    const testsOnly = await isLeft()
    // Most of the time nothing is due, and that is asked once.
    const first = await take(testsOnly)
    if (!first) return
    const others = Array.from({ length: Math.max(0, WIDTH - active - 1) }, () =>
      run(testsOnly, null),
    )
    await Promise.all([run(testsOnly, first), ...others])
  }
}
