import { addressesOf, addressToOpen } from '../../../extract/address/addresses-of.ts'
import { canonicalAddress } from '../../../extract/address/canonical-address.ts'
import { isAsSpecific } from '../../../extract/address/names-article.ts'
import { tracesOf } from '../../../extract/address/traces.ts'
import { articleFromItem } from '../../../extract/feed/article-from-item.ts'
import { isTruncated } from '../../../extract/feed/judge-text.ts'
import { parsePage } from '../../../extract/page/parse-page.ts'
import { computeFingerprint } from '../../../group/fingerprint/compute-fingerprint.ts'
import type { Article } from '../../../model/article.ts'
import type { FeedItem } from '../../../model/feed.ts'
import type { Problem } from '../../../model/source.ts'
import { sha256 } from '../../../text/hash.ts'
import type { Prepared } from '../../refresh/prepared.ts'
import type { FeedHead } from './read-feed.ts'

/** An entry, and the outlet of those that name none. */
export type EntryInput = {
  readonly item: FeedItem
  readonly head: FeedHead
  readonly outlet: string | null
}

export type PageInput = {
  readonly body: Uint8Array
  readonly contentType: string | null
  /** The address that answered. */
  readonly url: string
  /** The entry that led to the page, where one did. */
  readonly entry: EntryInput | null
  /** The address that was asked, where no entry led to the page. */
  readonly asked?: string | null
  readonly outlet: string | null
}

export type EntryRead = {
  /** Null where the feed has no text of it. */
  readonly prepared: Prepared | null
  /** Is the whole article to be had only from its page? */
  readonly truncated: boolean
}

/** The article of an entry by what the feed has of it. */
export function readEntry(input: EntryInput): EntryRead {
  return { prepared: prepareEntry(input), truncated: isTruncated(input.item) }
}

function prepareEntry(input: EntryInput): Prepared | null {
  return prepare(articleOf(input), null, input.item.url)
}

export type PageRead = {
  /** Null where the page has no article, and then why. */
  readonly prepared: Prepared | null
  readonly problem: Problem | null
}

/**
 * The article of a page. Where the entry that led to it says more, that is taken instead; where the
 * page stands in the way of its article, that is told.
 */
export function readPage(input: PageInput): PageRead {
  const { body, contentType, url, entry, asked = null, outlet } = input
  if (!entry && isElsewhere(url, asked)) return { prepared: null, problem: null }
  const page = withOutlet(parsePage({ source: url, body, contentType }), outlet)
  const item = entry?.item ?? null
  const fault = page.notes.find(({ level, code }) => level === 'error' && code !== 'no-text')
  if (fault) return { prepared: null, problem: { code: fault.code, message: fault.message } }
  if (entry && item && (isElsewhere(url, item.url) || isLess(page, articleOf(entry))))
    return { prepared: prepareEntry(entry), problem: null }
  return { prepared: prepare(withItem(page, item), url, item?.url ?? asked), problem: null }
}

function articleOf({ item, head, outlet }: EntryInput): Article {
  return articleFromItem(head, item, { outlet })
}

function withOutlet(article: Article, outlet: string | null): Article {
  return { ...article, outlet: article.outlet ?? outlet }
}

/** A feed knows the hour where a page may know the day alone. */
function withItem(page: Article, item: FeedItem | null): Article {
  const known = page.publishedAt?.includes('T') ? page.publishedAt : item?.publishedAt
  return {
    ...page,
    title: page.title ?? item?.title ?? null,
    byline: page.byline ?? (item?.authors.join(', ') || null),
    publishedAt: known ?? page.publishedAt,
    modifiedAt: page.modifiedAt ?? item?.updatedAt ?? null,
  }
}

/** Was the way to an article answered with a front page or a section? */
function isElsewhere(url: string, wanted: string | null): boolean {
  const [answered, asked] = [canonicalAddress(url), wanted && canonicalAddress(wanted)]
  return answered !== null && asked !== null && !isAsSpecific(answered, asked)
}

function isLess(page: Article, other: Article): boolean {
  return page.text.length < other.text.length
}

/** An article ready to be kept; null where there is no text to keep. */
export function prepare(
  article: Article,
  url: string | null,
  itemUrl: string | null,
): Prepared | null {
  if (article.notes.some(({ level }) => level === 'error')) return null
  const addresses = addressesOf(article, url, itemUrl)
  const fingerprint = computeFingerprint(article)
  return {
    // A page that claims to be its outlet's front page is not opened there.
    article: { ...article, url: addressToOpen(article, url, itemUrl) ?? article.url },
    addresses,
    traces: tracesOf(addresses, fingerprint.copy),
    sha256: sha256(article.text),
    fingerprint,
  }
}
