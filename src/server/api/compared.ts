import type { Context } from 'hono'
import { z } from 'zod'
import type { ComparedStory, OpenedStory } from '../../app/desk/comparisons.ts'
import type { Means } from '../means.ts'
import { layParallel, PARALLEL_QUERY } from '../pages/lay-parallel.ts'
import { Refusal } from '../problems.ts'
import { sendJson } from '../respond.ts'
import { sendPackedJson } from '../send-packed.ts'
import { API } from './add-api.ts'
import { openStory } from './open-story.ts'
import { type Route, route } from './route.ts'
import { STORY_PARAMS } from './shapes/common.ts'
import { PARALLEL, VIEW } from './shapes/views.ts'

/** Seconds after which a story that is being compared is asked for again. */
const AGAIN = 2

const STALE_QUERY = z.object({
  stale: z
    .enum(['ok'])
    .optional()
    .describe('`ok`: the last comparison, while a newer one is being made.'),
})

const MAKING = z.strictObject({
  state: z.literal('comparing'),
  story: z.string(),
  retryAfter: z.int().describe('Seconds after which to ask again.'),
})

const STILL = {
  202: {
    about: 'It is being compared: ask `Location` after `Retry-After` seconds.',
    shape: MAKING,
  },
  308: { about: 'It was merged into the story at `Location`.' },
}

export const COMPARED_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/stories/{story}/comparison',
    name: 'getComparison',
    group: 'Stories',
    summary:
      'The comparison of a story, whole; `Synoptic-Stale` says that its articles changed since.',
    params: STORY_PARAMS,
    query: STALE_QUERY,
    answers: { 200: { about: 'The comparison.', schema: 'comparison' }, ...STILL },
    handle: ({ params, query, context }, means) =>
      withCompared(
        context,
        means,
        { ...params, ...query, rest: '/comparison' },
        ({ key, packed }) => sendPackedJson(context, packed, `"${key}"`),
      ),
  }),
  route({
    method: 'get',
    path: '/stories/{story}/view',
    name: 'getView',
    group: 'Stories',
    summary: 'What the page of a story shows, every place resolved.',
    params: STORY_PARAMS,
    query: STALE_QUERY,
    answers: { 200: { about: 'The view.', shape: VIEW }, ...STILL },
    handle: ({ params, query, context }, means) =>
      withCompared(context, means, { ...params, ...query, rest: '/view' }, ({ view }) =>
        sendJson(context, view),
      ),
  }),
  route({
    method: 'get',
    path: '/stories/{story}/parallel',
    name: 'getParallel',
    group: 'Stories',
    summary: 'One article in its own order, and beside each paragraph what others say of the same.',
    params: STORY_PARAMS,
    query: PARALLEL_QUERY.extend(STALE_QUERY.shape),
    answers: { 200: { about: 'The rows.', shape: PARALLEL }, ...STILL },
    handle: ({ params, query: { stale, ...asked }, context }, means) =>
      withCompared(context, means, { ...params, stale, rest: '/parallel' }, ({ view }, opened) =>
        sendJson(context, layParallel(opened, view, asked)),
      ),
  }),
]

export type Wanted = {
  readonly story: string
  readonly stale?: 'ok'
  /** How the route's address ends. */
  readonly rest: string
}

/** Answers with what is made of a story's comparison, or says that it is being made. */
export async function withCompared(
  context: Context,
  means: Means,
  { story, stale, rest }: Wanted,
  answer: (compared: ComparedStory, opened: OpenedStory) => Promise<Response> | Response,
): Promise<Response> {
  const opened = await openStory(context, means, story, rest)
  if (opened instanceof Response) return opened
  const { compared, problem } = opened
  if (problem) throw new Refusal(500, problem.code, 'Could not be compared', problem.message)
  if (compared && (!compared.stale || stale === 'ok')) {
    const response = await answer(compared, opened)
    if (compared.stale) markStale(response)
    return response
  }
  const response = sendJson(context, { state: 'comparing', story, retryAfter: AGAIN }, 202)
  response.headers.set(
    'Location',
    `${API}/stories/${story}${rest}${new URL(context.req.url).search}`,
  )
  response.headers.set('Retry-After', String(AGAIN))
  return response
}

/** It is soon another, so it is not kept. */
function markStale({ headers }: Response): void {
  headers.set('Synoptic-Stale', 'true')
  headers.set('Cache-Control', 'no-store')
}
