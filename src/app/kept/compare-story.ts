import type { Article } from '../../model/article.ts'
import type { KeptArticle } from '../../model/kept.ts'
import type { CompareOptions } from '../../pipeline.ts'
import {
  type Compared,
  type ComparedClosely,
  compareClosely,
  compareLoaded,
} from '../compare-loaded.ts'

/**
 * Compares the articles of a kept story. Their passages name them by the ids that they are kept
 * under; their source is their address, for those are nobody's files.
 */
export function compareStory(articles: readonly KeptArticle[], options?: CompareOptions): Compared {
  return compareLoaded(articles.map(toCompared), options)
}

/** The same, with what each article leaves out of what the others told until its last version. */
export function compareStoryClosely(
  articles: readonly KeptArticle[],
  options?: CompareOptions,
): ComparedClosely {
  const lastAt = new Map(
    articles.map(({ id, version, changedAt, publishedAt, firstSeenAt }) => [
      id,
      version > 1 ? changedAt : (publishedAt ?? firstSeenAt),
    ]),
  )
  return compareClosely(articles.map(toCompared), { ...options, lastAt })
}

/** The article of a comparison: known by its kept id, and its source is its address. */
export function toCompared(kept: KeptArticle): Article {
  const { addresses, sourceId, firstSeenAt, changedAt, version, storyId, ...article } = kept
  return { ...article, source: article.url ?? article.source }
}
