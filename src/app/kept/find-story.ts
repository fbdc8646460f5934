import type { KeptArticle, KeptStory } from '../../model/kept.ts'
import type { Tables } from '../../store/store.ts'
import { findArticle } from './find-article.ts'

/** The story of an id, or the one that the article of an id or address is in; null where there is none. */
export async function findStory(store: Tables, id: string): Promise<KeptStory | null> {
  const story = await store.stories.find(id)
  if (story) return story
  const article = await findArticle(store, id)
  return article?.storyId ? store.stories.find(article.storyId) : null
}

/** A story with its articles, the earliest first. */
export async function loadStory(
  store: Tables,
  id: string,
): Promise<{ story: KeptStory; articles: readonly KeptArticle[] } | null> {
  const story = await findStory(store, id)
  if (!story) return null
  const articles = await store.articles.findMany(story.members.map(({ articleId }) => articleId))
  return { story, articles }
}
