import type { Alert } from '../../../model/alert.ts'

/** What a webhook is sent: the same at every attempt. */
export function renderPayload(alert: Alert | null, at: string): string {
  if (!alert) return JSON.stringify({ type: 'test', timestamp: at, data: { message: TEST } })
  return JSON.stringify({
    type: `alert.${alert.kind}`,
    timestamp: alert.at,
    data: toAlertJson(alert),
  })
}

const TEST = 'This is a test of Synoptic. An alert has the type “alert.” and its kind.'

/** An alert for programs. Paths are those of the desk, wherever it stands. */
export type AlertJson = Omit<Alert, 'story' | 'title' | 'person' | 'key'> & {
  readonly story: { readonly id: string; readonly title: string | null; readonly path: string }
  /** Where its line stands. */
  readonly path: string
  readonly key: string | null
}

export function toAlertJson({ story: id, title, person, key, ...alert }: Alert): AlertJson {
  const path = `/story/${id}`
  return {
    ...alert,
    key,
    story: { id, title, path },
    path: alertPath({ ...alert, story: id, key }),
  }
}

/** Where an alert leads to. */
export function alertPath({
  kind,
  story,
  key,
  sides,
}: Pick<Alert, 'kind' | 'story' | 'key' | 'sides'>): string {
  const [passage] = sides.at(-1)?.passages ?? []
  if (kind === 'corrected' && passage) return `/article/${passage.article}/versions`
  return key === null ? `/story/${id(story)}` : `/story/${id(story)}/at/${encodeURIComponent(key)}`
}

const id = encodeURIComponent
