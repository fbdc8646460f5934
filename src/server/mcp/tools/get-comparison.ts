import { z } from 'zod'
import { comparedEntries } from '../answer/compared-entries.ts'
import { CHOSEN_KINDS, COMPARED_LISTS, chosenKinds } from '../answer/compared-shapes.ts'
import { CURSOR, NEXT, sealFor } from '../answer/cursor.ts'
import { fillPage } from '../answer/fill-page.ts'
import { openStory, requireCompared } from '../answer/open-story.ts'
import { tool } from '../tool.ts'
import { NOTED, STORY_ID } from './shapes.ts'

export const GET_COMPARISON = tool({
  name: 'get_comparison',
  title: 'Get a comparison',
  description:
    'What the accounts of a story say beside each other: where they differ, what several state, who is quoted how, what one alone has, what was copied. Each line rests on passages. It never says who is right.',
  input: z.strictObject({ id: STORY_ID, kinds: CHOSEN_KINDS, cursor: CURSOR }),
  output: z.strictObject({
    ...NOTED,
    story: z.string(),
    older: z
      .boolean()
      .describe('Did articles come or change since? A newer one is being made then.'),
    ...COMPARED_LISTS,
    next: NEXT,
  }),
  async answer({ id, kinds, cursor }, means) {
    const opened = await openStory(means, id)
    const { view, key, stale } = requireCompared(opened)
    const lists = chosenKinds(kinds)
    return fillPage({
      head: { story: opened.story.id, older: stale },
      lists,
      entries: comparedEntries(view, lists),
      seal: sealFor([opened.story.id, lists, key]),
      cursor,
    })
  },
})
