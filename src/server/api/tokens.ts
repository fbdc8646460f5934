import { z } from 'zod'
import type { TokenRefusal } from '../../app/access/ask-token.ts'
import { SCOPES } from '../../model/access.ts'
import { doorOf, listOwnTokens, makeOwnToken, requirePerson } from '../own-access.ts'
import { notFound, Refusal } from '../problems.ts'
import { sendPassingJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const SCOPE_LIST = z.array(z.enum(SCOPES))

const TOKEN = z.object({
  id: z.string(),
  name: z.string().describe('What will use it.'),
  scopes: SCOPE_LIST.describe('What it lets a program do.'),
  madeAt: z.string(),
  usedAt: z.string().nullable().describe('When it was last brought, to the minute.'),
})

export const TOKEN_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/tokens',
    name: 'listTokens',
    group: 'People',
    summary: 'The tokens of who asks, without their secrets.',
    answers: { 200: { about: 'All of them.', shape: z.object({ tokens: z.array(TOKEN) }) } },
    handle: async ({ context }, means) =>
      sendPassingJson(context, { tokens: await listOwnTokens(context, means) }),
  }),
  route({
    method: 'post',
    path: '/tokens',
    name: 'makeToken',
    group: 'People',
    summary: 'Makes a token for who asks, with no scope that a token which asks has not itself.',
    body: z.strictObject({
      name: z.string().max(100).describe('What will use it.'),
      scopes: SCOPE_LIST.max(20).describe('What it lets a program do.'),
    }),
    example: { body: { name: 'morning script', scopes: ['read'] } },
    answers: {
      201: {
        about: 'The token; `secret` is shown this once, and kept as a hash.',
        shape: z.object({ token: TOKEN, secret: z.string() }),
      },
    },
    handle: async ({ body, context }, means) => {
      const made = await makeOwnToken(context, means, body)
      if ('code' in made) throw refuse(made)
      return sendPassingJson(context, made, 201)
    },
  }),
  route({
    method: 'delete',
    path: '/tokens/{token}',
    name: 'removeToken',
    group: 'People',
    summary: 'Takes a token of who asks back, at once.',
    params: z.object({ token: z.string().max(40).describe('The id of a token.') }),
    answers: { 204: { about: 'It opens nothing any more.' } },
    handle: async ({ params, context }, { desk }) => {
      const { id } = requirePerson(context)
      if (!(await desk.access.removeToken(id, params.token, doorOf(context))))
        throw notFound('You have no such token. GET /api/v1/tokens lists those that you have.')
      return context.body(null, 204)
    },
  }),
]

function refuse({ code, message }: TokenRefusal): Refusal {
  return new Refusal(code === 'beyond-scope' ? 403 : 400, code, 'No token was made', message)
}
