import type { SearchHit } from '../../model/kept.ts'
import type { SearchOptions, Store } from '../../store/store.ts'

/** Articles whose stories are found by words; of more, the newest. */
const MOST_ARTICLES = 5000

/** The stories of the newest articles that have all the words. */
export function findStories(store: Store, words: string): Promise<readonly string[]> {
  return store.stories.listIdsByWords(words, MOST_ARTICLES)
}

export type ArticleSearch = SearchOptions & { readonly words: string }

/** The articles that have all the words, the best first. */
export function searchArticles(
  store: Store,
  { words, ...options }: ArticleSearch,
): Promise<readonly SearchHit[]> {
  return store.articles.search(words, options)
}
