import { z } from 'zod'
import { AUDIT_ACTS, AUDIT_DOORS } from '../../model/audit.ts'
import { requireEditor } from '../guard/editors.ts'
import { AUDIT_QUERY, readAudit } from '../pages/audit-page.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const ENTRY = z.object({
  id: z.int(),
  at: z.string(),
  who: z.string().nullable().describe('The name as it was then; null where nobody had one.'),
  door: z.enum(AUDIT_DOORS),
  act: z.enum(AUDIT_ACTS),
  story: z.string().nullable(),
  source: z.string().nullable(),
  about: z.string().nullable().describe('An address, a name or ids, where the act needs one.'),
})

export const AUDIT_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/audit',
    name: 'listAudit',
    group: 'People',
    summary: 'What editors did that all see, and who was let in; for editors.',
    query: AUDIT_QUERY,
    answers: {
      200: {
        about: 'The latest first, and where older ones begin.',
        shape: z.object({
          entries: z.array(ENTRY),
          next: z.int().nullable().describe('`before` of the next part; null at the end.'),
        }),
      },
    },
    handle: async ({ query, context }, means) => {
      requireEditor(context)
      return sendJson(context, await readAudit(query, means))
    },
  }),
]
