import { z } from 'zod'
import { ownDesk } from '../guard/person-of.ts'
import { badSearch } from '../pages/search-page.ts'
import { sendJson, sendJsonText } from '../respond.ts'
import { formatCursor, parseCursor } from './cursor.ts'
import { openStory } from './open-story.ts'
import { type Route, route } from './route.ts'
import { CARD } from './shapes/card.ts'
import { FLAG, INSTANT, LIMIT, STORY_PARAMS } from './shapes/common.ts'
import { STORY_ANSWER, tellStory } from './story-answer.ts'
import { toApiCard } from './to-api-card.ts'

/** Stories that a list gives where no number is asked for. */
const USUAL = 40

const NAME = z.string().max(200, 'is too long: 200 characters at most').optional()

const LIST_QUERY = z.object({
  since: INSTANT.optional().describe('Stories whose last article is not before this.'),
  until: INSTANT.optional().describe('Stories whose last article is before this.'),
  sort: z
    .enum(['rank', 'latest'])
    .default('rank')
    .describe('`rank`: as Today has them; `latest`: the last article first.'),
  minWitnesses: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'is a number from 1')
    .transform(Number)
    .optional()
    .describe('At least this number of independent accounts.'),
  differs: FLAG.optional().describe('Only those with a difference that cannot all hold.'),
  origin: z
    .enum(['one'])
    .optional()
    .describe('`one`: several articles, and all of them from one origin.'),
  outlet: NAME.describe('Stories that this outlet tells.'),
  person: NAME.describe('Stories that name this person, or organisation.'),
  place: NAME.describe('Stories that name this place.'),
  q: z
    .string()
    .max(500, 'is too long: 500 characters at most')
    .optional()
    .describe('Words and filters, as in the box that searches.'),
  unseen: FLAG.optional().describe('Only those that are not read, or have something new.'),
  saved: FLAG.optional().describe('Only those that are starred.'),
  limit: LIMIT.default(USUAL).describe('Stories at once, 1 to 200.'),
  cursor: z.string().max(300).optional().describe('`next` of the part before.'),
})

export const STORY_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/stories',
    name: 'listStories',
    group: 'Stories',
    summary: 'Stories, part by part. Hidden ones are left out.',
    query: LIST_QUERY,
    example: { query: 'limit=1' },
    answers: {
      200: {
        about: 'A part of the list, and where the next begins.',
        shape: z.strictObject({
          stories: z.array(CARD),
          total: z.int().describe('All that the question finds.'),
          next: z.string().nullable().describe('The cursor of the next part; null at the end.'),
        }),
      },
    },
    handle: async ({ query: { cursor, origin, ...query }, context }, means) => {
      const problem = query.q === undefined ? null : means.desk.explainSearch(query.q)
      if (problem !== null) throw badSearch(problem)
      const { cards, total, next } = await ownDesk(context, means).listStories({
        ...query,
        oneOrigin: origin === 'one',
        ...(cursor === undefined ? {} : { after: parseCursor(cursor) }),
      })
      const stories = cards.map(toApiCard)
      return sendJson(context, { stories, total, next: next && formatCursor(next) })
    },
  }),
  route({
    method: 'get',
    path: '/stories/{story}',
    name: 'getStory',
    group: 'Stories',
    summary: 'A story, its articles, and why each of them is in it.',
    params: STORY_PARAMS,
    answers: {
      200: {
        about: 'The story.',
        shape: STORY_ANSWER,
      },
      308: { about: 'It was merged into the story at `Location`.' },
    },
    handle: async ({ params, context }, means) => {
      const opened = await openStory(context, means, params.story, '')
      if (opened instanceof Response) return opened
      const { text, etag } = await tellStory(context, means, opened.story)
      return sendJsonText(context, text, etag)
    },
  }),
]
