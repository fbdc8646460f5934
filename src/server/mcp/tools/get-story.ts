import { z } from 'zod'
import { comparedEntries } from '../answer/compared-entries.ts'
import { CURSOR, NEXT, sealFor } from '../answer/cursor.ts'
import { fillPage } from '../answer/fill-page.ts'
import { openStory } from '../answer/open-story.ts'
import { refuse } from '../answer/refuse.ts'
import { tool } from '../tool.ts'
import { NOTED, STORY_ID } from './shapes.ts'
import { STORY_HEAD, toStoryHead } from './story-head.ts'
import { BRIEF, MEMBERS, memberEntries, WITNESSES, witnessEntries } from './story-parts.ts'

const PARTS = ['brief', 'articles', 'witnesses', 'why'] as const

export const GET_STORY = tool({
  name: 'get_story',
  title: 'Get a story',
  description:
    'One story: its brief with the passages it cites, its articles, which of them are independent witnesses and why, and why each article belongs to it.',
  input: z.strictObject({
    id: STORY_ID,
    parts: z
      .array(z.enum(PARTS))
      .min(1, 'names one part at least')
      .max(PARTS.length)
      .optional()
      .describe('brief, articles and witnesses where it is left out.'),
    cursor: CURSOR,
  }),
  output: z.strictObject({
    ...NOTED,
    story: STORY_HEAD,
    state: z
      .enum(['compared', 'older', 'comparing', 'alone', 'failed'])
      .describe(
        'compared; older: a newer comparison is being made; comparing: ask again in some seconds; alone: one article; failed: it could not be compared.',
      ),
    brief: BRIEF,
    articles: MEMBERS.articles,
    witnesses: WITNESSES,
    why: MEMBERS.why,
    next: NEXT,
  }),
  async answer({ id, parts = ['brief', 'articles', 'witnesses'], cursor }, means) {
    const opened = await openStory(means, id)
    const card = await means.own.findCard(opened.story.id)
    if (!card) throw refuse(`id: there is no story ${id}.`)
    const lists = PARTS.filter((part) => parts.includes(part))
    const { compared } = opened
    const all = {
      brief: compared ? comparedEntries(compared.view, ['brief']) : [],
      ...memberEntries(opened),
      witnesses: compared ? witnessEntries(compared.view) : [],
    }
    return fillPage({
      head: { story: toStoryHead(card), state: stateOf(opened) },
      lists,
      entries: lists.flatMap((list) => all[list]),
      seal: sealFor([opened.story.id, lists, compared?.key, opened.articles.length]),
      cursor,
    })
  },
})

function stateOf({ articles, compared, problem }: Awaited<ReturnType<typeof openStory>>) {
  if (compared) return compared.stale ? 'older' : 'compared'
  if (articles.length < 2) return 'alone'
  return problem ? 'failed' : 'comparing'
}
