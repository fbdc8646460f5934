import { z } from 'zod'
import type { OpenedStory } from '../../app/desk/comparisons.ts'
import { sendJson } from '../respond.ts'
import { openStory } from './open-story.ts'
import { type Route, route } from './route.ts'
import { INSTANT, STORY_PARAMS } from './shapes/common.ts'

const CAME = z.strictObject({
  article: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  placedAt: z.string().describe('When it came into the story.'),
  by: z.enum(['program', 'person']),
})

const CHANGED = z.strictObject({
  article: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  changedAt: z.string().describe('When its text was last seen to be another.'),
  version: z
    .int()
    .describe('The version that it has now; `/article/ID/versions.json` has the words.'),
})

export const STORY_CHANGE_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/stories/{story}/changes',
    name: 'listStoryChanges',
    group: 'Stories',
    summary: 'What came into a story since an instant, and which of its articles changed.',
    params: STORY_PARAMS,
    query: z.object({ since: INSTANT.describe('From then on.') }),
    example: { query: 'since=2026-01-01' },
    answers: {
      200: {
        about: 'Both lists, the earliest first.',
        shape: z.strictObject({ came: z.array(CAME), changed: z.array(CHANGED) }),
      },
      308: { about: 'It was merged into the story at `Location`.' },
    },
    handle: async ({ params, query, context }, means) => {
      const opened = await openStory(context, means, params.story, '/changes')
      if (opened instanceof Response) return opened
      return sendJson(context, listChanges(opened, query.since))
    },
  }),
]

/** An article that came since then is no change as well. */
function listChanges({ story, articles }: OpenedStory, since: string) {
  const known = new Map(articles.map((article) => [article.id, article]))
  const headOf = (id: string) => ({
    article: id,
    outlet: known.get(id)?.outlet ?? null,
    title: known.get(id)?.title ?? null,
  })
  const isNew = ({ placedAt }: { readonly placedAt: string }) => placedAt >= since
  const came = story.members.filter(isNew)
  const ids = new Set(came.map(({ articleId }) => articleId))
  const changed = articles.filter(
    ({ id, version, changedAt }) => version > 1 && changedAt >= since && !ids.has(id),
  )
  return {
    came: came.map(({ articleId, placedAt, by }) => ({ ...headOf(articleId), placedAt, by })),
    changed: changed.map(({ id, changedAt, version }) => ({ ...headOf(id), changedAt, version })),
  }
}
