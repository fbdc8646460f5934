import type { Article } from '../../model/article.ts'
import type { Store, WindowEntry } from '../../store/store.ts'
import { nearStories } from './near-stories.ts'

/** A story that a draft may be of, and how sure that is, 0 to 1. */
export type Proposed = {
  readonly id: string
  readonly title: string | null
  readonly sureness: number
}

/** The latest articles, among which a draft is looked for. */
const LATEST = 2000

/** What a draft may be of: stories that an article of its words would join, the likeliest first. */
export async function proposeStories(
  store: Store,
  draft: Article,
  most: number,
): Promise<Proposed[]> {
  const near = nearStories(draft, await loadLatest(store), most)
  return Promise.all(
    near.map(async ({ story, sureness }) => {
      const found = await store.stories.find(story)
      return { id: story, title: found?.title ?? null, sureness }
    }),
  )
}

export async function loadLatest(store: Store): Promise<WindowEntry[]> {
  const latest: WindowEntry[] = []
  for await (const entry of store.stories.loadWindow('', { limit: LATEST })) latest.push(entry)
  return latest
}
