import { z } from 'zod'
import type { Moved } from '../../app/kept/move-articles.ts'
import type { Merged } from '../../app/news/tasks/moving.ts'
import { doNow } from '../do-now.ts'
import { Refusal } from '../problems.ts'
import { requireUndoable } from '../require-undoable.ts'
import { sendJson } from '../respond.ts'
import { CHANGED_MEANWHILE, whileAsSeen } from './if-match.ts'
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
    ifMatch: true,
    example: { body: { with: ['s2'] } },
    body: z.strictObject({
      with: IDS,
      /** Two stories that have no telling name in common are merged only by who is sure. */
      sure: z.boolean().default(false),
    }),
    answers: { 200: { about: 'What was moved.', shape: MOVED }, 412: CHANGED_MEANWHILE },
    handle: ({ params: { story }, body: { with: others, sure }, context }, means) =>
      whileAsSeen(context, means, story, async (seen) => {
        const stories = [story, ...others]
        const merged = await doNow(context, means, 'merge', { stories, sure, seen })
        return sendJson(context, requireMerged(merged))
      }),
  }),
  route({
    method: 'post',
    path: '/stories/{story}/split',
    name: 'splitStory',
    group: 'Stories',
    summary:
      'Puts articles of a story into one of their own, or into another, until it is taken back.',
    params: ID,
    ifMatch: true,
    example: { body: { articles: ['a1'] } },
    body: z.strictObject({ articles: IDS, into: z.string().optional() }),
    answers: { 200: { about: 'What was moved.', shape: MOVED }, 412: CHANGED_MEANWHILE },
    handle: ({ params: { story }, body: { articles, into }, context }, means) =>
      whileAsSeen(context, means, story, async (seen) =>
        sendJson(
          context,
          into === undefined
            ? await doNow(context, means, 'split', { story, articles, seen })
            : await doNow(context, means, 'move', { from: story, articles, into, seen }),
        ),
      ),
  }),
  route({
    method: 'post',
    path: '/stories/{story}/undo',
    name: 'undoMove',
    group: 'Stories',
    summary: 'Takes the last merge or split back, where it was one of this story.',
    params: ID,
    ifMatch: true,
    answers: { 200: { about: 'What was taken back.', shape: UNDONE }, 412: CHANGED_MEANWHILE },
    handle: ({ params: { story }, context }, means) =>
      whileAsSeen(context, means, story, async (seen) => {
        await requireUndoable(means, story)
        return sendJson(context, await doNow(context, means, 'undo', { seen }))
      }),
  }),
]

/** What was merged. Throws the `Refusal` where it was not, for no telling name is in common. */
export function requireMerged(merged: Merged): Moved {
  if (!('unlike' in merged)) return merged
  const named = merged.unlike.map(({ id }) => id).join(' and ')
  const message = `${named} have no name in common that tells them from other news; with "sure": true they are merged all the same.`
  throw new Refusal(409, 'unlike', 'This was not done', message)
}
