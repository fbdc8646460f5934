import type { Article } from '../../model/article.ts'
import type { Feed, FeedItem } from '../../model/feed.ts'
import { composeArticle } from '../compose-article.ts'
import { withHeadline } from '../with-headline.ts'
import { itemParagraphs } from './item-paragraphs.ts'
import { fullest } from './judge-text.ts'

export type ItemArticleOptions = {
  /** The outlet, where the reader named it; else the entry's own, else the feed's title. */
  readonly outlet?: string | null
  /** The day that is taken where the entry has none, such as the one on which it was first seen. */
  readonly publishedAt?: string | null
}

/**
 * The article of an entry, made of the text that the feed itself carries. `isTruncated` tells
 * whether that is the whole of it; where it is not, the entry's page has more.
 */
export function articleFromItem(
  feed: Pick<Feed, 'title' | 'link' | 'self'>,
  item: FeedItem,
  options: ItemArticleOptions = {},
): Article {
  const source = item.url ?? item.id ?? feed.self ?? feed.link ?? 'feed'
  return composeArticle(
    {
      source,
      outlet: options.outlet ?? item.outlet ?? feed.title,
      title: item.title,
      byline: bylineOf(item, [options.outlet, item.outlet, feed.title]),
      publishedAt: item.publishedAt ?? item.updatedAt ?? options.publishedAt ?? null,
      modifiedAt: item.updatedAt,
      language: item.language?.slice(0, 2).toLowerCase() ?? null,
      url: item.url,
    },
    withHeadline(item.title, itemParagraphs(fullest(item) ?? '')),
  )
}

/** An address, and the outlet that signs for itself, are nobody's names. */
function bylineOf(
  { authors }: FeedItem,
  outlets: readonly (string | null | undefined)[],
): string | null {
  const known = outlets.flatMap((outlet) => outlet?.toLowerCase() ?? [])
  const names = authors.filter((name) => !name.includes('@') && !known.includes(name.toLowerCase()))
  return names.join(', ') || null
}
