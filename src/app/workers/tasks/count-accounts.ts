import { findAccounts } from '../../../compare/find-accounts.ts'
import type { Article } from '../../../model/article.ts'
import { readLoaded } from '../../compare-loaded.ts'

/** Which articles of a story share an origin, as its comparison finds: each list is one account. */
export function countAccounts(articles: readonly Article[]): readonly (readonly string[])[] {
  return findAccounts(readLoaded(articles)).map((account) => account.articles)
}
