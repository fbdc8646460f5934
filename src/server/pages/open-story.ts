import type { Context } from 'hono'
import type { OpenedStory } from '../../app/desk/comparisons.ts'
import type { ComparisonView } from '../../present/view/view.ts'
import { type Means, PATIENCE } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'

/** Opens a story; one that was merged into another is answered with where it went. */
export async function openStory(
  context: Context,
  { desk, patience = PATIENCE }: Means,
  id: string,
  rest: string,
): Promise<{ opened: OpenedStory | Response }> {
  const opened = await desk.comparisons.open(id, patience)
  if (!opened) throw notFound(`There is no story ${id}. Today lists those that are kept.`)
  const { search } = new URL(context.req.url)
  if (opened.story.id !== id)
    return { opened: context.redirect(`/story/${opened.story.id}${rest}${search}`, 308) }
  return { opened }
}

/** The view of a story that was compared; refuses where it was not. */
export function requireView({ compared, problem }: OpenedStory): ComparisonView {
  if (compared) return compared.view
  throw new Refusal(
    problem ? 500 : 503,
    problem?.code ?? 'comparing',
    'Not compared yet',
    problem?.message ?? 'Its articles are being compared; ask again in a few seconds.',
  )
}

export function titleOf({ story, compared, articles }: OpenedStory): string {
  return compared?.view.title?.text ?? (story.title || (articles[0].title ?? 'No headline'))
}
