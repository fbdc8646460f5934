import { z } from 'zod'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

/** What a source is, and how asking it goes. */
const SOURCE = z.looseObject({
  id: z.string(),
  address: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
})

export const SOURCE_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/sources',
    name: 'listSources',
    group: 'Sources',
    summary: 'What is followed, and how asking goes.',
    answers: { 200: { about: 'All sources.', shape: z.object({ sources: z.array(SOURCE) }) } },
    handle: async ({ context }, { desk }) =>
      sendJson(context, { sources: await desk.listSources() }),
  }),
]
