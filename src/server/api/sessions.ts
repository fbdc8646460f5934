import { z } from 'zod'
import { doorOf, endOtherSessions, listOwnSessions, requirePerson } from '../own-access.ts'
import { notFound } from '../problems.ts'
import { sendPassingJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const SESSION = z.object({
  id: z.string(),
  madeAt: z.string(),
  usedAt: z.string().describe('When it was last used, to the minute.'),
  endsAt: z.string(),
  agent: z.string().describe('What the browser calls itself, cut short.'),
  current: z.boolean().describe('Is it the one that asks?'),
})

export const SESSION_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/sessions',
    name: 'listSessions',
    group: 'People',
    summary: 'Where who asks is signed in.',
    answers: {
      200: {
        about: 'The one that asks first, then the one used last.',
        shape: z.object({ sessions: z.array(SESSION) }),
      },
    },
    handle: async ({ context }, means) =>
      sendPassingJson(context, { sessions: await listOwnSessions(context, means) }),
  }),
  route({
    method: 'delete',
    path: '/sessions',
    name: 'endOtherSessions',
    group: 'People',
    summary: 'Ends all sessions of who asks but the one that asks.',
    answers: {
      200: { about: 'How many there were.', shape: z.object({ ended: z.int() }) },
    },
    handle: async ({ context }, means) =>
      sendPassingJson(context, { ended: await endOtherSessions(context, means) }),
  }),
  route({
    method: 'delete',
    path: '/sessions/{session}',
    name: 'endSession',
    group: 'People',
    summary: 'Ends a session of who asks, at once.',
    params: z.object({ session: z.string().max(40).describe('The id of a session.') }),
    answers: { 204: { about: 'That browser is signed out.' } },
    handle: async ({ params, context }, { desk }) => {
      const { id } = requirePerson(context)
      if (!(await desk.access.endSession(id, params.session, doorOf(context))))
        throw notFound('You have no such session. GET /api/v1/sessions lists those that you have.')
      return context.body(null, 204)
    },
  }),
]
