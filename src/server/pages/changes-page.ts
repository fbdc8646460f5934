import type { Hono } from 'hono'
import { z } from 'zod'
import { instantSince } from '../../app/since.ts'
import { CHANGE_KINDS } from '../../model/changes.ts'
import {
  CHANGES_SHOWN,
  CHANGES_SINCES,
  type ChangesFilter,
  type ChangesPage,
  changes,
} from '../../present/desk/changes.ts'
import { toChangesView } from '../../present/kept/to-changes-view.ts'
import type { Means } from '../means.ts'
import { parseQuery } from '../query.ts'
import { sendJson, sendPage } from '../respond.ts'

/** Articles that one page shows at most. */
const MOST = 160

/** What a list of changes can be asked for. */
export const CHANGES_QUERY = z.object({
  kind: z
    .enum(['all', ...CHANGE_KINDS])
    .default('all')
    .describe('Those with a change of this kind.'),
  outlet: z.string().max(200).optional().describe('Articles of this outlet alone.'),
  since: z.enum(CHANGES_SINCES).default('30d').describe('Changes that were seen since then.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST)
    .default(CHANGES_SHOWN)
    .describe('Articles at most, 1 to 160.'),
})

/** `/changes` and `/changes.json`: the articles that changed, with the words. */
export function addChanges(app: Hono, means: Means): void {
  app.get('/changes', async (context) => {
    const { filter, page } = await readChanges(parseQuery(context, CHANGES_QUERY), means)
    const body = changes(page, filter, means.now())
    return sendPage(context, means, { title: 'Changes', at: '/changes', body })
  })
  app.get('/changes.json', async (context) => {
    const { page } = await readChanges(parseQuery(context, CHANGES_QUERY), means)
    return sendJson(context, { format: 'synoptic.changes/1', changes: page.changes })
  })
}

/** The changes that are asked for, and what was asked. */
export async function readChanges(
  { kind, outlet, since, limit }: z.infer<typeof CHANGES_QUERY>,
  { desk, now }: Means,
): Promise<{ filter: ChangesFilter; page: ChangesPage }> {
  const found = await desk.looker.listChanges({
    since: since === 'all' ? '' : (instantSince(since, now()) ?? ''),
    // One more than is shown tells whether there are more.
    limit: limit + 1,
    minor: false,
    ...(outlet && { outlet }),
    ...(kind !== 'all' && { kinds: [kind] }),
  })
  const shown = found.slice(0, limit).map(toChangesView)
  const filter = { kind, outlet: outlet || null, since, limit }
  return { filter, page: { changes: shown, more: found.length > limit && limit < MOST } }
}
