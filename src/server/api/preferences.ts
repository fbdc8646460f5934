import { z } from 'zod'
import { PREFERENCES } from '../../model/preferences.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const SHAPE = z.strictObject({
  scheme: z.enum(PREFERENCES.scheme),
  size: z.enum(PREFERENCES.size),
  density: z.enum(PREFERENCES.density),
  type: z.enum(PREFERENCES.type),
  seen: z.enum(PREFERENCES.seen),
  keys: z.enum(PREFERENCES.keys),
})

export const PREFERENCE_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/preferences',
    name: 'getPreferences',
    group: 'State',
    summary: 'How the desk looks and reads.',
    answers: { 200: { about: 'What is chosen.', shape: SHAPE } },
    handle: ({ context }, { desk }) => sendJson(context, desk.preferences.find()),
  }),
  route({
    method: 'patch',
    path: '/preferences',
    name: 'changePreferences',
    group: 'State',
    summary: 'Chooses how the desk looks and reads; what is not named stays.',
    body: SHAPE.partial(),
    example: { body: { scheme: 'dark' } },
    answers: { 200: { about: 'What is chosen now.', shape: SHAPE } },
    handle: ({ body, context }, { desk }) => {
      desk.preferences.save(body)
      return sendJson(context, desk.preferences.find())
    },
  }),
]
