import type { Article } from '../../model/article.ts'
import { canonicalAddress } from './canonical-address.ts'
import { isAsSpecific, mayName } from './names-article.ts'
import { outletDomain } from './outlet-domain.ts'

/**
 * The addresses that name an article, in their canonical form and the best one first: the one that
 * its page calls canonical (where that can be trusted), the one that answered, the one in the feed.
 */
export function addressesOf(
  article: Pick<Article, 'url'>,
  fetchedUrl: string | null,
  itemUrl: string | null,
): readonly string[] {
  const item = itemUrl === null ? null : canonicalAddress(itemUrl)
  const answered = fetchedUrl === null ? null : canonicalAddress(fetchedUrl)
  // An article that was taken down often leads to the front page, which is no name for it.
  const fetched = answered && item && !isAsSpecific(answered, item) ? null : answered
  const own = fetched ?? item
  const claimed = article.url === null ? null : canonicalAddress(article.url)
  const canonical = claimed && (own === null || isTrusted(claimed, own)) ? claimed : null
  return [...new Set([canonical, fetched, item])].filter((address) => address !== null)
}

/** The address to open an article at: its page's own word where that can be trusted. */
export function addressToOpen(
  article: Pick<Article, 'url'>,
  fetchedUrl: string | null,
  itemUrl: string | null,
): string | null {
  const names = addressesOf(article, fetchedUrl, itemUrl)
  const known = [article.url, fetchedUrl, itemUrl].filter((address) => address !== null)
  return known.find((address) => canonicalAddress(address) === names[0]) ?? null
}

/**
 * May a page's own word be taken for its address? Not where it names the front page or a section, as
 * broken templates do, nor another outlet, from which the page has its text: a copy is an article of
 * its own. Both addresses are canonical.
 */
function isTrusted(claimed: string, own: string): boolean {
  return outletDomain(claimed) === outletDomain(own) && mayName(claimed, own)
}
