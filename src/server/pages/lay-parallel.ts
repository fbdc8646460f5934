import { z } from 'zod'
import type { OpenedStory } from '../../app/desk/comparisons.ts'
import { toOmitsView } from '../../present/article/to-omits-view.ts'
import { MOST_BESIDE } from '../../present/desk/parallel.ts'
import { type ParallelView, toParallelView } from '../../present/view/parallel.ts'
import type { ComparisonView } from '../../present/view/view.ts'
import { notFound } from '../problems.ts'

/** "3": the third. */
export const ORDINAL = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'is a number from 1')
  .transform(Number)

export const PARALLEL_QUERY = z.object({
  lead: ORDINAL.default(1).describe('The number of the article that leads.'),
  with: z
    .string()
    .regex(/^(\d+(,\d+)*)?$/, 'is a list of articles by number, as in 2,3')
    .optional()
    .describe('Those beside it, by number: `2,3`.'),
})

/** Columns that stand beside the lead where none are named. */
const BESIDE = 3

/** Lays what an address asks for beside each other. Throws a `Refusal` where an article is not there. */
export function layParallel(
  { articles, compared }: OpenedStory,
  view: ComparisonView,
  asked: z.infer<typeof PARALLEL_QUERY>,
): ParallelView {
  const lead = asked.lead - 1
  const named = asked.with?.split(',').flatMap((each) => (each ? [Number(each) - 1] : []))
  for (const index of [lead, ...(named ?? [])])
    if (!view.articles[index])
      throw notFound(`This story has ${view.articles.length} articles, and no number ${index + 1}.`)
  const article = articles.find(({ id }) => id === view.articles[lead].id)
  if (!article) throw notFound('This article is no longer in the story.')
  const beside = named ?? chooseBeside(view, lead)
  const others = [...new Set(beside)].filter((index) => index !== lead).slice(0, MOST_BESIDE)
  const omits = compared && toOmitsView(view, compared.omits, article.id)
  return toParallelView(view, article, lead, others, omits)
}

/** The first article of each other account. */
function chooseBeside({ articles, accounts }: ComparisonView, lead: number): number[] {
  return accounts
    .filter((_, account) => account !== articles[lead].account)
    .map((account) => account.articles[0])
    .slice(0, BESIDE)
}
