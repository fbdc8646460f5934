import type { Reason } from '../../model/grouping.ts'
import type { KeptArticle, KeptStory, StoryMember } from '../../model/kept.ts'
import type { Store, WindowEntry } from '../../store/store.ts'
import { nearStories } from '../check/near-stories.ts'
import { findArticle } from './find-article.ts'

/** Why an article is where it is, and where it would be otherwise. */
export type PlacementExplained = {
  readonly article: KeptArticle
  readonly story: KeptStory | null
  readonly member: StoryMember | null
  /** Stories that it would have joined if there were not its own, the likeliest first. */
  readonly near: readonly NearStory[]
}

export type NearStory = {
  readonly id: string
  readonly title: string
  readonly sureness: number
  readonly reasons: readonly Reason[]
}

/** Days before and after an article in which a story is looked for. */
const DAYS = 7
const DAY = 86_400_000

/** Articles around it that it is held against. */
const MOST_AROUND = 5000

/** Stories that are named. */
const MOST_NEAR = 3

/** Says why an article is in its story and what else it was near; null where there is no such. */
export async function explainPlacement(
  store: Store,
  id: string,
): Promise<PlacementExplained | null> {
  const article = await findArticle(store, id)
  if (!article) return null
  const story = article.storyId === null ? null : await store.stories.find(article.storyId)
  const member = story?.members.find(({ articleId }) => articleId === article.id) ?? null
  return { article, story, member, near: await findNear(store, article) }
}

/** Places the article anew where its story is not, and again where the story found is not. */
async function findNear(store: Store, article: KeptArticle): Promise<NearStory[]> {
  const around = await loadAround(store, article)
  const near = nearStories(article, around, MOST_NEAR, [article.storyId])
  return Promise.all(
    near.map(async ({ story, sureness, reasons }) => {
      const found = await store.stories.find(story)
      return { id: story, title: found?.title ?? '', sureness, reasons }
    }),
  )
}

async function loadAround(store: Store, article: KeptArticle): Promise<WindowEntry[]> {
  const at = Date.parse(article.publishedAt ?? article.firstSeenAt)
  const since = new Date(at - DAYS * DAY).toISOString()
  const until = at + DAYS * DAY
  const around: WindowEntry[] = []
  for await (const entry of store.stories.loadWindow(since)) {
    const when = Date.parse(entry.fingerprint.publishedAt ?? '')
    if (entry.articleId !== article.id && !(when > until)) around.push(entry)
    if (around.length === MOST_AROUND) break
  }
  return around
}
