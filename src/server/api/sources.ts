import { z } from 'zod'
import type { ChangeOfSource } from '../../app/news/tasks/sources.ts'
import type { Source } from '../../model/source.ts'
import { doNow } from '../do-now.ts'
import { Refusal } from '../problems.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const PROBLEM = z.object({ code: z.string(), message: z.string() })

const KIND = z.enum(['feed', 'sitemap', 'page', 'folder'])

/** What is followed, and how asking it goes. */
const SOURCE = z.object({
  id: z.string(),
  kind: KIND,
  address: z.string(),
  given: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  link: z.string().nullable(),
  folders: z.array(z.string()),
  addedAt: z.string(),
  paused: z.boolean(),
  state: z.looseObject({
    status: z.enum(['new', 'working', 'failing', 'gone']),
    checkedAt: z.string().nullable(),
    changedAt: z.string().nullable(),
    nextAt: z.string().nullable(),
    failures: z.int(),
    problem: PROBLEM.nullable(),
  }),
})

const OFFER = z.object({ address: z.string(), title: z.string().nullable() })

/** A source, and what else could be followed at its address. */
const FOLLOWED = z.object({ source: SOURCE, others: z.array(OFFER) })

const PREVIEW = z.object({
  given: z.string(),
  source: z
    .object({
      kind: KIND,
      address: z.string(),
      title: z.string().nullable(),
      link: z.string().nullable(),
    })
    .nullable(),
  known: z.string().nullable(),
  entries: z.array(
    z.object({
      title: z.string().nullable(),
      url: z.string().nullable(),
      publishedAt: z.string().nullable(),
      words: z.int(),
      isTeaser: z.boolean(),
    }),
  ),
  total: z.int(),
  others: z.array(OFFER),
  problem: PROBLEM.nullable(),
})

const ADDRESS = z.string().min(1, 'is an address').max(2000, 'is too long for an address')

const OUTLET = z.string().trim().max(200, 'is too long for a name').nullable()

const ID = z.object({ source: z.string() })

const WEEK = 7 * 86_400_000

export const SOURCE_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/sources',
    name: 'listSources',
    group: 'Sources',
    summary: 'What is followed, and how asking goes.',
    answers: {
      200: {
        about: 'All sources, each with the articles that it brought in the last seven days.',
        shape: z.object({ sources: z.array(SOURCE.extend({ perWeek: z.int() })) }),
      },
    },
    handle: async ({ context }, { desk, now }) => {
      const since = new Date(now().getTime() - WEEK).toISOString()
      const counts = await desk.countArticles(since)
      const count = (source: Source) => ({ ...source, perWeek: counts.get(source.id) ?? 0 })
      return sendJson(context, { sources: (await desk.listSources()).map(count) })
    },
  }),
  route({
    method: 'post',
    path: '/sources',
    name: 'follow',
    group: 'Sources',
    summary: 'Follows what stands at an address, once it was asked.',
    body: z.strictObject({ address: ADDRESS, outlet: OUTLET.optional() }),
    example: { body: { address: 'news.example.org' } },
    answers: {
      200: { about: 'It is followed already.', shape: FOLLOWED },
      201: { about: 'It is followed from now on.', shape: FOLLOWED },
    },
    handle: async ({ body, context }, means) => {
      const { address, outlet } = body
      const named = { address, outlet: outlet || null }
      const { source, added, others } = await doNow(context, means, 'follow', named)
      return sendJson(context, { source, others }, added ? 201 : 200)
    },
  }),
  route({
    method: 'post',
    path: '/sources/preview',
    name: 'previewSource',
    group: 'Sources',
    summary: 'Asks an address what could be followed there, and what that has now; keeps nothing.',
    body: z.strictObject({ address: ADDRESS }),
    example: { body: { address: 'news.example.org' } },
    answers: { 200: { about: 'What was found, or why nothing.', shape: PREVIEW } },
    handle: async ({ body, context }, means) =>
      sendJson(context, await doNow(context, means, 'preview', body)),
  }),
  route({
    method: 'patch',
    path: '/sources/{source}',
    name: 'changeSource',
    group: 'Sources',
    summary: 'Pauses a source, follows it again, or names the outlet of articles that name none.',
    params: ID,
    body: z.strictObject({ paused: z.boolean().optional(), outlet: OUTLET.optional() }),
    example: { body: { paused: true } },
    answers: { 200: { about: 'The source as it is now.', shape: SOURCE } },
    handle: async ({ params, body, context }, means) =>
      sendJson(
        context,
        await doNow(context, means, 'change-source', { id: params.source, change: toChange(body) }),
      ),
  }),
  route({
    method: 'delete',
    path: '/sources/{source}',
    name: 'removeSource',
    group: 'Sources',
    summary: 'No longer follows a source; its articles stay.',
    params: ID,
    answers: { 200: { about: 'The source as it was.', shape: SOURCE } },
    handle: async ({ params, context }, means) =>
      sendJson(context, await doNow(context, means, 'remove-source', { id: params.source })),
  }),
  route({
    method: 'get',
    path: '/opml',
    name: 'exportOpml',
    group: 'Sources',
    summary: 'The feeds that are followed, for any feed reader.',
    answers: { 200: { about: 'OPML 2.0.', type: 'text/x-opml' } },
    handle: async ({ context }, { desk }) =>
      context.body(await desk.exportSources(), 200, { 'Content-Type': 'text/x-opml' }),
  }),
  route({
    method: 'post',
    path: '/opml',
    name: 'importOpml',
    group: 'Sources',
    summary:
      'Follows the feeds of a list: the body is OPML, or an address a line. None is asked yet.',
    answers: {
      200: {
        about: 'How many are new, how many were followed, and how many may not be asked.',
        shape: z.object({ added: z.int(), known: z.int(), refused: z.int() }),
      },
    },
    handle: async ({ context }, means) => {
      const body = new Uint8Array(await context.req.arrayBuffer())
      if (body.length === 0) throw new Refusal(400, 'bad-body', 'This is empty', NO_LIST)
      return sendJson(
        context,
        await doNow(context, means, 'follow-list', { name: 'the list', body }),
      )
    },
  }),
]

/** A name of nothing is no name. */
function toChange({ outlet, ...rest }: ChangeOfSource): ChangeOfSource {
  return outlet === undefined ? rest : { ...rest, outlet: outlet || null }
}

const NO_LIST = 'Send the list as the body: OPML, or an address a line.'
