import type { KeptStory } from '../../model/kept.ts'
import type { Store } from '../../store/store.ts'
import { findStories } from './move-articles.ts'
import { sharedNames } from './share-names.ts'

/** A name that more stories of the window have than this tells none of them from the others. */
const MOST_STORIES = 12

const DAY = 86_400_000

/** The days before the first article of the older story, and on to now, whose stories are counted. */
const WINDOW = 30 * DAY

/**
 * The first two of these stories, the first among them, that have no name in common by which they may be
 * one; else null. A name that many stories have counts as little as that of an agency.
 */
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
    const shared = sharedNames(articles, await load(other))
    const since = windowOf(into, other)
    if (shared !== null && (await areAllCommon(store, shared, since))) return [into, other]
  }
  return null
}

function windowOf(one: KeptStory, other: KeptStory): string {
  const first = Math.min(Date.parse(one.firstAt), Date.parse(other.firstAt))
  return new Date(first - WINDOW).toISOString()
}

async function areAllCommon(
  store: Store,
  names: readonly string[],
  since: string,
): Promise<boolean> {
  for (const text of names) {
    const count = async (kind: 'name' | 'place') => {
      const options = { terms: [{ kind, text }], since, limit: MOST_STORIES + 1 }
      return (await store.stories.list(options)).length
    }
    if (Math.max(await count('name'), await count('place')) <= MOST_STORIES) return false
  }
  return true
}
