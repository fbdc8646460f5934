import type { Context } from 'hono'
import type { OpenedStory } from '../../app/desk/comparisons.ts'
import { type Means, PATIENCE } from '../means.ts'
import { notFound } from '../problems.ts'
import { API } from './add-api.ts'

/**
 * Opens a story for a route whose address ends in `rest`; one that was merged into another is answered
 * with where it went. Throws a `Refusal` where there is none.
 */
export async function openStory(
  context: Context,
  { desk, patience = PATIENCE }: Means,
  id: string,
  rest: string,
): Promise<OpenedStory | Response> {
  const opened = await desk.comparisons.open(id, patience)
  if (!opened) throw notFound(`There is no story ${id}. ${API}/stories lists those that are kept.`)
  if (opened.story.id === id) return opened
  const { search } = new URL(context.req.url)
  return context.redirect(`${API}/stories/${opened.story.id}${rest}${search}`, 308)
}
