import type { Article } from '../../model/article.ts'
import type { KeptStory } from '../../model/kept.ts'
import type { Store } from '../../store/store.ts'
import { runLimited } from '../refresh/run-limited.ts'
import { toCompared } from './compare-story.ts'
import { loadStory } from './find-story.ts'

/** Says which articles of a story share an origin; null where that cannot be told. */
export type FindAccounts = (
  articles: readonly Article[],
) => Promise<readonly (readonly string[])[] | null>

/** Stories that are counted at one time. */
const AT_ONCE = 2
/** Stories that are counted after one round; what is left is counted after the next. */
const MOST = 2000
/** The latest articles of a story that are read: a story of a whole season is counted by them. */
const MOST_ARTICLES = 150

/**
 * Counts the accounts of the stories that changed since they were counted, so that a list of stories
 * says what their comparisons will.
 */
export async function countStories(
  store: Store,
  find: FindAccounts,
  { signal, only }: { readonly signal?: AbortSignal; readonly only?: readonly string[] } = {},
): Promise<void> {
  const all = await store.stories.listUncounted(MOST)
  const ids = only ? all.filter((id) => only.includes(id)) : all
  await runLimited(ids, AT_ONCE, async (id) => {
    if (signal?.aborted) return
    const loaded = await loadStory(store, id)
    if (!loaded) return
    const counted = await find(loaded.articles.slice(-MOST_ARTICLES).map(toCompared))
    if (signal?.aborted) return
    // What cannot be counted stays as grouping saw it, and is not tried without end.
    await store.stories.saveAccounts(loaded.story.id, counted ?? accountsOf(loaded.story))
  })
}

function accountsOf({ members }: KeptStory): readonly (readonly string[])[] {
  const accounts = new Map<string, string[]>()
  for (const { account, articleId } of members) {
    const articles = accounts.get(account)
    if (articles) articles.push(articleId)
    else accounts.set(account, [articleId])
  }
  return [...accounts.values()]
}
