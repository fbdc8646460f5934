import type { Article } from '../../../model/article.ts'

/**
 * Which articles of a story share an origin, as its comparison finds: each list is one account. What
 * compares is loaded when a story is first counted, so that a thread begins to read at once.
 */
export async function countAccounts(
  articles: readonly Article[],
): Promise<readonly (readonly string[])[]> {
  const { findAccounts } = await import('../../../compare/find-accounts.ts')
  const { readLoaded } = await import('../../compare-loaded.ts')
  return findAccounts(readLoaded(articles)).map((account) => account.articles)
}
