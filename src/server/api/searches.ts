import type { Context } from 'hono'
import { z } from 'zod'
import type { SavedSearch } from '../../model/desk.ts'
import { ownDesk } from '../guard/person-of.ts'
import { cannotSave, SEARCH_NAME, SEARCH_QUERY } from '../pages/saved-searches.ts'
import { notFound } from '../problems.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const SEARCH = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string().describe('As typed into the box: words and filters.'),
  lookedAt: z.string().nullable().describe('When its stories were last looked at.'),
})

const COUNTED = SEARCH.extend({
  fresh: z.number().int().describe('Stories of it that grew since then.'),
})

const PARAMS = z.object({ search: z.string().max(20).describe('The id of a kept search.') })

const NAME = SEARCH_NAME.describe('A name that no other search has.')
const QUERY = SEARCH_QUERY.describe('Words and filters, as typed into the box.')

const GROUP = 'Searches'

export const SAVED_SEARCH_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/searches',
    name: 'listSearches',
    group: GROUP,
    summary: 'The searches that are kept, each with the number of its stories that are new.',
    answers: { 200: { about: 'All of them.', shape: z.object({ searches: z.array(COUNTED) }) } },
    handle: async ({ context }, means) =>
      sendJson(context, { searches: await ownDesk(context, means).searches.count() }),
  }),
  route({
    method: 'post',
    path: '/searches',
    name: 'saveSearch',
    group: GROUP,
    summary: 'Keeps a search under a name that no other has.',
    body: z.strictObject({ name: NAME, query: QUERY }),
    answers: { 201: { about: 'The kept search.', shape: SEARCH } },
    handle: async ({ body: { name, query }, context }, means) =>
      send(context, await ownDesk(context, means).searches.save(name, query), 201),
  }),
  route({
    method: 'patch',
    path: '/searches/{search}',
    name: 'changeSearch',
    group: GROUP,
    summary: 'Gives a kept search another name, or other words and filters.',
    params: PARAMS,
    body: z.strictObject({ name: NAME.optional(), query: QUERY.optional() }),
    answers: { 200: { about: 'The search as it is kept now.', shape: SEARCH } },
    handle: async ({ params, body, context }, means) =>
      send(context, await ownDesk(context, means).searches.change(params.search, body), 200),
  }),
  route({
    method: 'delete',
    path: '/searches/{search}',
    name: 'removeSearch',
    group: GROUP,
    summary: 'Removes a kept search; its stories stay.',
    params: PARAMS,
    answers: { 204: { about: 'It is removed.' } },
    handle: async ({ params, context }, means) => {
      if (!(await ownDesk(context, means).searches.remove(params.search))) throw missing()
      return context.body(null, 204)
    },
  }),
]

function send(context: Context, saved: SavedSearch | string | null, status: number) {
  if (saved === null) throw missing()
  if (typeof saved === 'string') throw cannotSave(saved)
  return sendJson(context, saved, status)
}

function missing() {
  return notFound('There is no such saved search. GET /api/v1/searches lists those that there are.')
}
