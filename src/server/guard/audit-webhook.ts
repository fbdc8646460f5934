import type { Context } from 'hono'
import type { AuditAct } from '../../model/audit.ts'
import { tellDone } from './audit.ts'

/** Says what was done with a webhook. Its address may hold a secret: its host is enough to know it by. */
export function tellWebhook(
  context: Context,
  act: Extract<AuditAct, `webhook-${string}`>,
  url: string | undefined,
): void {
  tellDone(context, { act, about: URL.parse(url ?? '')?.host ?? null })
}
