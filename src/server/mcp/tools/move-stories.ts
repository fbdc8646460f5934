import { z } from 'zod'
import { requireMerged } from '../../api/moves.ts'
import { doWriting } from '../do-writing.ts'
import { tool } from '../tool.ts'
import { ARTICLE_ID, STORY_ID } from './shapes.ts'

const MOVED = z.strictObject({
  story: z.string(),
  articles: z.array(z.string()),
  from: z.array(z.string()),
})

const MOST = 100

export const MERGE_STORIES = tool({
  name: 'merge_stories',
  title: 'Merge stories',
  description:
    'Puts the articles of other stories into one, for all who use this desk. Only where the person asked for it; it can be taken back on the page of the story.',
  input: z.strictObject({
    into: STORY_ID,
    with: z.array(STORY_ID).min(1, 'names one story at least').max(MOST, 'names too many'),
    sure: z
      .boolean()
      .default(false)
      .describe('Two stories that name nobody in common are merged only then.'),
  }),
  output: MOVED,
  writes: 'moves',
  async answer({ into, with: others, sure }, means) {
    return requireMerged(await doWriting(means, 'merge', { stories: [into, ...others], sure }))
  },
})

export const SPLIT_STORY = tool({
  name: 'split_story',
  title: 'Split a story',
  description:
    'Takes articles out of a story, into one of their own or into another, for all who use this desk. Only where the person asked for it; it can be taken back on the page of the story.',
  input: z.strictObject({
    story: STORY_ID,
    articles: z.array(ARTICLE_ID).min(1, 'names one article at least').max(MOST, 'names too many'),
    into: STORY_ID.optional().describe('Another story; one of their own where it is left out.'),
  }),
  output: MOVED,
  writes: 'moves',
  answer: ({ story, articles, into }, means) =>
    into === undefined
      ? doWriting(means, 'split', { story, articles })
      : doWriting(means, 'move', { from: story, articles, into }),
})
