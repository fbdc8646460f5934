import { ownDesk } from '../guard/person-of.ts'
import { PREFERENCE_SHAPE } from '../preference-shape.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

export const PREFERENCE_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/preferences',
    name: 'getPreferences',
    group: 'State',
    summary: 'How the desk looks and reads.',
    answers: { 200: { about: 'What is chosen.', shape: PREFERENCE_SHAPE } },
    handle: async ({ context }, means) =>
      sendJson(context, await ownDesk(context, means).preferences.find()),
  }),
  route({
    method: 'patch',
    path: '/preferences',
    name: 'changePreferences',
    group: 'State',
    summary: 'Chooses how the desk looks and reads; what is not named stays.',
    body: PREFERENCE_SHAPE.partial(),
    example: { body: { scheme: 'dark' } },
    answers: { 200: { about: 'What is chosen now.', shape: PREFERENCE_SHAPE } },
    handle: async ({ body, context }, means) => {
      const { preferences } = ownDesk(context, means)
      await preferences.save(body)
      return sendJson(context, await preferences.find())
    },
  }),
]
