import { z } from 'zod'
import { CHANGE_KINDS } from '../../model/changes.ts'
import { CHANGES_QUERY, readChanges } from '../pages/changes-page.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const CHANGE = z.looseObject({
  article: z.looseObject({ id: z.string(), title: z.string().nullable() }),
  corrections: z.array(z.string()),
  told: z
    .array(z.object({ kind: z.enum(CHANGE_KINDS), from: z.string(), to: z.string() }))
    .describe('What changed in short; `from` is empty where something came, `to` where it went.'),
  versions: z.array(z.looseObject({ version: z.number().int(), seenAt: z.string() })),
})

const CHANGES = z.object({
  format: z.literal('synoptic.changes/1'),
  changes: z.array(CHANGE),
})

export const CHANGE_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/changes',
    name: 'listChanges',
    group: 'Articles',
    summary: 'The articles that changed after they were first seen, with the words.',
    query: CHANGES_QUERY,
    answers: { 200: { about: 'The latest change first.', shape: CHANGES } },
    handle: async ({ query, context }, means) => {
      const { page } = await readChanges(query, means)
      return sendJson(context, { format: 'synoptic.changes/1', changes: page.changes })
    },
  }),
]
