import { ALERT_KINDS, type Alert } from '../../model/alert.ts'
import type { AlertStore } from '../../store/alert-store.ts'

/** Tells who listens here of alerts that are new, whichever process kept them. */
export type TellNew = {
  /** What is kept by now is not new. */
  begin(): Promise<void>
  tell(): Promise<void>
}

/** Alerts of one look that are told: who listens is told of the latest. */
const MOST = 200

export function createTellNew(
  { alerts }: Pick<AlertStore, 'alerts'>,
  onAlerts: (alerts: readonly Alert[]) => void,
): TellNew {
  // What is one person's own is not told to all.
  const all = { person: '', kinds: ALERT_KINDS }
  let last: number | null = null
  let telling = Promise.resolve()
  const begin = async () => {
    last ??= (await alerts.list({ ...all, limit: 1 }))[0]?.id ?? 0
  }
  const tellOnce = async () => {
    await begin()
    const found = await alerts.list({ ...all, after: last ?? 0, limit: MOST })
    if (found.length === 0) return
    last = found[0].id
    onAlerts(found.toReversed())
  }
  return {
    begin,
    tell() {
      const next = telling.then(tellOnce)
      telling = next.catch(() => undefined)
      return next
    },
  }
}
