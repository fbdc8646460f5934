import { z } from 'zod'
import type { Act } from '../../app/desk/personal.ts'
import { ownDesk } from '../guard/person-of.ts'
import { notFound } from '../problems.ts'
import { sendJson } from '../respond.ts'
import { undoLast } from '../undo-last.ts'
import { type Route, route } from './route.ts'
import { CARD } from './shapes/card.ts'
import { CHANGED, INSTANT, STORY_PARAMS } from './shapes/common.ts'
import { toApiCard } from './to-api-card.ts'

/** Stories that one act marks as seen. */
const MOST = 500

const MARKS = z
  .strictObject({
    seen: z.boolean().optional(),
    starred: z.boolean().optional(),
    hidden: z.boolean().optional(),
  })
  .refine((marks) => Object.keys(marks).length > 0, 'names seen, starred or hidden')

/** What is done for each mark, where it is set and where it is not. */
const ACTS = {
  seen: ['seen', 'unseen'],
  starred: ['star', 'unstar'],
  hidden: ['hide', 'show'],
} as const satisfies Readonly<Record<string, readonly [Act, Act]>>

const MARK_NAMES = ['seen', 'starred', 'hidden'] as const

export const STATE_ROUTES: readonly Route[] = [
  route({
    method: 'put',
    path: '/state/stories/{story}',
    name: 'markStory',
    group: 'State',
    summary: 'Marks a story as seen, starred or hidden, or takes the mark away.',
    params: STORY_PARAMS,
    body: MARKS,
    example: { body: { starred: true } },
    answers: {
      200: { about: 'The story as it is marked now.', shape: z.strictObject({ story: CARD }) },
    },
    handle: async ({ params: { story }, body, context }, means) => {
      const own = ownDesk(context, means)
      for (const name of MARK_NAMES) {
        const isSet = body[name]
        if (isSet !== undefined) await own.personal.act(ACTS[name][isSet ? 0 : 1], [story])
      }
      const card = await own.findCard(story)
      if (!card) throw notFound(`There is no story ${story}.`)
      return sendJson(context, { story: toApiCard(card) })
    },
  }),
  route({
    method: 'post',
    path: '/state/seen',
    name: 'markSeen',
    group: 'State',
    summary: `Marks as seen what was last told before an instant: the latest ${MOST} such stories.`,
    body: z.strictObject({
      before: INSTANT,
      since: INSTANT.optional().describe('Leaves older stories as they are.'),
    }),
    example: { body: { before: '2031-05-06T10:00:00Z' } },
    answers: { 200: { about: 'What was marked.', shape: CHANGED } },
    handle: async ({ body: { before, since }, context }, means) => {
      const own = ownDesk(context, means)
      const wanted = { until: before, unseen: true, sort: 'latest', limit: MOST } as const
      const { cards } = await own.listStories(since ? { ...wanted, since } : wanted)
      const ids = cards.map(({ id }) => id)
      return sendJson(context, { stories: await own.personal.act('seen', ids) })
    },
  }),
  route({
    method: 'post',
    path: '/state/undo',
    name: 'undoMark',
    group: 'State',
    summary: 'Takes the last mark back, one after the other, up to twenty.',
    answers: { 200: { about: 'What it was about.', shape: CHANGED } },
    handle: async ({ context }, means) =>
      sendJson(context, { stories: await undoLast(context, means) }),
  }),
]
