import type { Context } from 'hono'
import type { Wanted } from '../model/alert.ts'
import { ownDesk } from './guard/person-of.ts'
import type { Means } from './means.ts'
import { notFound } from './problems.ts'

/**
 * Throws the `Refusal` where alerts are wanted of a saved search that who asks does not have: nothing would
 * ever be told.
 */
export async function requireStories(
  context: Context,
  means: Pick<Means, 'desk'>,
  stories: Wanted['stories'] | undefined,
): Promise<void> {
  if (stories === undefined || stories === 'all' || stories === 'starred') return
  if (!(await ownDesk(context, means).searches.find(stories))) throw NO_SEARCH
}

const NO_SEARCH = notFound(
  'There is no such saved search, so that nothing would be told. Choose all stories, starred ones, or a search that you keep.',
)
