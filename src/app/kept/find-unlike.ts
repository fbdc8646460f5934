import type { KeptStory } from '../../model/kept.ts'
import type { Store } from '../../store/store.ts'
import { findStories } from './move-articles.ts'
import { shareNames } from './share-names.ts'

/** The first two of these stories, the first among them, that name nobody in common; else null. */
export async function findUnlike(
  store: Store,
  ids: readonly string[],
): Promise<readonly [KeptStory, KeptStory] | null> {
  const stories = await findStories(store, ids)
  if ('problem' in stories) return null
  const load = ({ members }: KeptStory) =>
    store.articles.findMany(members.map(({ articleId }) => articleId))
  const [into, ...others] = stories
  const articles = await load(into)
  for (const other of others) {
    if (!shareNames(articles, await load(other))) return [into, other]
  }
  return null
}
