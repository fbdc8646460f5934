import { z } from 'zod'
import type { Moved } from '../../app/kept/move-articles.ts'
import type { Merged } from '../../app/news/tasks/moving.ts'
import { doNow } from '../do-now.ts'
import { Refusal } from '../problems.ts'
import { requireUndoable } from '../require-undoable.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const ID = z.object({ story: z.string() })

const IDS = z.array(z.string()).min(1, 'names one at least').max(1000, 'names too many')

const MOVED = z.object({
  story: z.string(),
  articles: z.array(z.string()),
  from: z.array(z.string()),
})

const UNDONE = z.object({
  kind: z.enum(['merge', 'split', 'move']),
  at: z.string(),
  story: z.string(),
  articles: z.array(z.string()),
  back: z.array(z.string()),
})

export const MOVE_ROUTES: readonly Route[] = [
  route({
    method: 'post',
    path: '/stories/{story}/merge',
    name: 'mergeStories',
    group: 'Stories',
    summary: 'Puts the articles of other stories into this one, until it is taken back.',
    params: ID,
    example: { body: { with: ['s2'] } },
    body: z.strictObject({
      with: IDS,
      /** Two stories that name nobody in common are merged only by who is sure. */
      sure: z.boolean().default(false),
    }),
    answers: { 200: { about: 'What was moved.', shape: MOVED } },
    handle: async ({ params, body, context }, means) => {
      const stories = [params.story, ...body.with]
      const merged = await doNow(context, means, 'merge', { stories, sure: body.sure })
      return sendJson(context, requireMerged(merged))
    },
  }),
  route({
    method: 'post',
    path: '/stories/{story}/split',
    name: 'splitStory',
    group: 'Stories',
    summary:
      'Puts articles of a story into one of their own, or into another, until it is taken back.',
    params: ID,
    example: { body: { articles: ['a1'] } },
    body: z.strictObject({ articles: IDS, into: z.string().optional() }),
    answers: { 200: { about: 'What was moved.', shape: MOVED } },
    handle: async ({ params: { story }, body: { articles, into }, context }, means) =>
      sendJson(
        context,
        into === undefined
          ? await doNow(context, means, 'split', { story, articles })
          : await doNow(context, means, 'move', { from: story, articles, into }),
      ),
  }),
  route({
    method: 'post',
    path: '/stories/{story}/undo',
    name: 'undoMove',
    group: 'Stories',
    summary: 'Takes the last merge or split back, where it was one of this story.',
    params: ID,
    answers: { 200: { about: 'What was taken back.', shape: UNDONE } },
    handle: async ({ params, context }, means) => {
      await requireUndoable(means, params.story)
      return sendJson(context, await doNow(context, means, 'undo', {}))
    },
  }),
]

/** What was merged. Throws the `Refusal` where it was not, for nobody in common is named. */
export function requireMerged(merged: Merged): Moved {
  if (!('unlike' in merged)) return merged
  const named = merged.unlike.map(({ id }) => id).join(' and ')
  const message = `${named} name no person, place or body in common; with "sure": true they are merged all the same.`
  throw new Refusal(409, 'unlike', 'This was not done', message)
}
