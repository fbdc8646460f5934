import { createHash } from 'node:crypto'
import type { KeptStory } from '../../model/kept.ts'
import type { Store } from '../../store/store.ts'

/** A story with the states in which who decides on it saw it: it is not touched where it is in none of them. */
export type SeenStory = { readonly id: string; readonly states: readonly string[] }

/** A word for the story that it is and the articles in it: another where one came or went. */
export function stateOf({ id, members }: Pick<KeptStory, 'id' | 'members'>): string {
  const articles = members.map(({ articleId }) => articleId).sort()
  const text = JSON.stringify([id, articles])
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}

/**
 * Is the story as it was seen? One that went into another is not. That there is none at all is told by
 * whoever looks for it next.
 */
export async function isAsSeen(
  { stories }: Pick<Store, 'stories'>,
  { id, states }: SeenStory,
): Promise<boolean> {
  const story = await stories.find(id)
  return story === null || states.includes(stateOf(story))
}
