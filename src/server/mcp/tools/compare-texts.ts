import { z } from 'zod'
import { COMPARE_BODY } from '../../api/compare.ts'
import { comparedEntries } from '../answer/compared-entries.ts'
import { CHOSEN_KINDS, COMPARED_LISTS, chosenKinds } from '../answer/compared-shapes.ts'
import { badCursor, CURSOR, NEXT, sealOf } from '../answer/cursor.ts'
import { fillPage } from '../answer/fill-page.ts'
import { refuse } from '../answer/refuse.ts'
import { type McpMeans, tool } from '../tool.ts'
import { NOTED } from './shapes.ts'

export const COMPARE_TEXTS = tool({
  name: 'compare_texts',
  title: 'Compare texts',
  description:
    'Compares reports of one event that are handed over: where they differ, what several state, who is quoted how. The texts are called text-1, text-2 and so on. Nothing of them is kept but in memory, for fifteen minutes, so that the rest of a long answer can be asked for by its cursor alone.',
  input: z.strictObject({
    articles: COMPARE_BODY.shape.articles
      .optional()
      .describe('Two to twelve texts, 60,000 words together; left out with a cursor.'),
    kinds: CHOSEN_KINDS,
    cursor: CURSOR,
  }),
  output: z.strictObject({
    ...NOTED,
    witnesses: z.int().describe('Independent accounts among the texts.'),
    ...COMPARED_LISTS,
    next: NEXT,
  }),
  async answer({ articles, kinds, cursor }, means) {
    const { view, seal } = await findView(means, articles, cursor)
    const lists = chosenKinds(kinds)
    return fillPage({
      head: { witnesses: view.accounts.length },
      lists,
      entries: comparedEntries(view, lists),
      ...{ seal, cursor },
    })
  },
})

type Texts = z.infer<typeof COMPARE_BODY>['articles']

async function findView({ desk, held }: McpMeans, texts: Texts | undefined, cursor?: string) {
  if (cursor !== undefined) {
    const seal = sealOf(cursor)
    const view = held.texts.find(seal)
    if (!view)
      throw badCursor('is of a comparison that is no longer held; hand over the texts again')
    return { view, seal }
  }
  const { articles } = checkTexts(texts)
  const done = await desk.viewTexts(articles)
  if (!done.ok) throw refuse('The texts could not be compared.')
  return { view: done.value, seal: held.texts.hold(done.value) }
}

/** The rule on how many words there are is one of all texts together. */
function checkTexts(articles: Texts | undefined): { readonly articles: Texts } {
  if (!articles) throw refuse('articles: is needed: two texts at least, each with its "text".')
  const checked = COMPARE_BODY.safeParse({ articles })
  if (checked.success) return checked.data
  throw refuse(`articles: ${checked.error.issues[0].message}.`)
}
