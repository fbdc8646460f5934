import type { AlertStore, NewAlert, NotedAlerts } from '../../store/alert-store.ts'
import type { TellNew } from './tell-new.ts'
import type { WhoIsTold } from './who-is-told.ts'

export type Keeping = Omit<NotedAlerts, 'at' | 'alerts'> & {
  readonly alerts: readonly Omit<NewAlert, 'hooks' | 'mails'>[]
}

/** Keeps alerts together with who is to be told of each, so that neither is without the other. */
export type Keep = (keeping: Keeping) => Promise<void>

export type KeepMeans = {
  readonly telling: Pick<AlertStore, 'alerts'>
  readonly whoIsTold: WhoIsTold
  readonly now: () => Date
  readonly tellNew: TellNew
}

export function createKeep({ telling, whoIsTold, now, tellNew }: KeepMeans): Keep {
  return async ({ alerts: wanted, ...rest }) => {
    const alerts: NewAlert[] = []
    for (const each of wanted) {
      const { story, person, found } = each
      alerts.push({ ...each, ...(await whoIsTold({ kind: found.kind, story, person })) })
    }
    await tellNew.begin()
    const kept = await telling.alerts.note({ ...rest, at: now().toISOString(), alerts })
    if (kept.length > 0) await tellNew.tell()
  }
}
