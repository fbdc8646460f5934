import type { Context } from 'hono'
import type { OpenedStory } from '../../app/desk/comparisons.ts'
import type { Desk } from '../../app/desk/open-desk.ts'
import { notFound } from '../problems.ts'
import { API } from './add-api.ts'

/** Milliseconds that a question waits for a story to be compared. */
const PATIENCE = 1000

/**
 * Opens a story for a route whose address ends in `rest`; one that was merged into another is answered
 * with where it went. Throws a `Refusal` where there is none.
 */
export async function openStory(
  context: Context,
  desk: Desk,
  id: string,
  rest: string,
): Promise<OpenedStory | Response> {
  const opened = await desk.comparisons.open(id, PATIENCE)
  if (!opened) throw notFound(`There is no story ${id}. ${API}/stories lists those that are kept.`)
  if (opened.story.id === id) return opened
  const { search } = new URL(context.req.url)
  return context.redirect(`${API}/stories/${opened.story.id}${rest}${search}`, 308)
}
