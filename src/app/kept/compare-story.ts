import type { Article } from '../../model/article.ts'
import type { Comparison } from '../../model/comparison.ts'
import type { KeptArticle, KeptStory } from '../../model/kept.ts'
import type { CompareOptions } from '../../pipeline.ts'
import type { Store } from '../../store/store.ts'
import { type Compared, compareLoaded } from '../compare-loaded.ts'

/**
 * Compares the articles of a kept story. Their passages name them by the ids that they are kept
 * under; their source is their address, for those are nobody's files.
 */
export function compareStory(articles: readonly KeptArticle[], options?: CompareOptions): Compared {
  return compareLoaded(articles.map(toArticle), options)
}

function toArticle(kept: KeptArticle): Article {
  const { addresses, sourceId, firstSeenAt, changedAt, version, storyId, ...article } = kept
  return { ...article, source: article.url ?? article.source }
}

/** Does the story count its accounts otherwise than the comparison found them? */
export function differsInAccounts({ members }: KeptStory, { accounts }: Comparison): boolean {
  const kept = new Map<string, string[]>()
  for (const { account, articleId } of members) {
    kept.set(account, [...(kept.get(account) ?? []), articleId])
  }
  return describe([...kept.values()]) !== describe(accounts.map(({ articles }) => articles))
}

function describe(accounts: readonly (readonly string[])[]): string {
  return accounts
    .map((ids) => [...ids].sort().join(' '))
    .sort()
    .join('\n')
}

/** Keeps the accounts that a comparison found, for lists of stories to count. */
export async function saveAccounts(
  store: Store,
  story: string,
  { accounts }: Comparison,
): Promise<void> {
  await store.stories.saveAccounts(
    story,
    accounts.map(({ articles }) => articles),
  )
}
