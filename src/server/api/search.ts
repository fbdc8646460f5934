import { z } from 'zod'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'
import { INSTANT, LIMIT } from './shapes/common.ts'

/** Articles that a search gives where no number is asked for. */
const USUAL = 50

const QUERY = z.object({
  q: z
    .string('is needed: the words to search for')
    .min(1, 'is empty; give it words')
    .max(500, 'is too long: 500 characters at most')
    .describe('Words, or a phrase in quotation marks; `-word` leaves out.'),
  outlet: z.string().min(1).max(200).optional().describe('Articles of this outlet alone.'),
  since: INSTANT.optional().describe('Articles that were published since then.'),
  limit: LIMIT.default(USUAL).describe('Articles at most, 1 to 200.'),
})

const HIT = z
  .strictObject({
    articleId: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    publishedAt: z.string().nullable(),
    storyId: z.string().nullable(),
    snippet: z.string().describe('The part of the text that matches.'),
    marks: z
      .array(z.strictObject({ start: z.int(), end: z.int() }))
      .describe('The stretches of the snippet that match.'),
  })
  .meta({ id: 'Hit', description: 'An article that was found by its words.' })

export const SEARCH_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/search',
    name: 'searchArticles',
    group: 'Search',
    summary: 'Articles by their words, the best first.',
    query: QUERY,
    example: { query: 'q=police&limit=1' },
    answers: {
      200: { about: 'What was found.', shape: z.strictObject({ hits: z.array(HIT) }) },
    },
    handle: async ({ query: { q, ...options }, context }, { desk }) =>
      sendJson(context, { hits: await desk.search(q, options) }),
  }),
]
