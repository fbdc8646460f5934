import type { Hono } from 'hono'
import { z } from 'zod'
import { audit } from '../../present/desk/audit.ts'
import { requireEditor } from '../guard/editors.ts'
import type { Means } from '../means.ts'
import { parseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

/** Entries that one page has at most. */
const MOST = 500

export const AUDIT_QUERY = z.object({
  before: z.coerce.number().int().min(1).optional().describe('Only what was done before this one.'),
  limit: z.coerce.number().int().min(1).max(MOST).default(100).describe('Entries, 1 to 500.'),
})

/** `/audit` and `/audit.json`: what was done that all see, for editors. */
export function addAudit(app: Hono, means: Means): void {
  app.get('/audit', async (context) => {
    requireEditor(context)
    const { entries, next } = await readAudit(parseQuery(context, AUDIT_QUERY), means)
    const body = audit({ entries, older: next })
    return sendPage(context, means, { title: 'What was done', at: null, body })
  })
  app.get('/audit.json', async (context) => {
    requireEditor(context)
    return sendJson(context, await readAudit(parseQuery(context, AUDIT_QUERY), means))
  })
}

/** A part of the list; one entry more than is shown tells whether there are more. */
export async function readAudit({ before, limit }: z.infer<typeof AUDIT_QUERY>, { desk }: Means) {
  const found = await desk.audit.list({ before, limit: limit + 1 })
  const entries = found.slice(0, limit)
  return { entries, next: found.length > limit ? (entries.at(-1)?.id ?? null) : null }
}
