import { addressesOf } from '../../extract/address/addresses-of.ts'
import { canonicalAddress } from '../../extract/address/canonical-address.ts'
import { isAsSpecific } from '../../extract/address/names-article.ts'
import { decode } from '../../extract/decode.ts'
import { discoverFeeds, type FoundFeed } from '../../extract/discovery/discover-feeds.ts'
import { findSitemaps } from '../../extract/discovery/find-sitemaps.ts'
import { articleFromItem } from '../../extract/feed/article-from-item.ts'
import { type FeedInput, parseFeed } from '../../extract/feed/parse-feed.ts'
import { parseOpml } from '../../extract/opml/parse-opml.ts'
import type { ListedSource } from '../../extract/opml/source-list.ts'
import { parsePage } from '../../extract/page/parse-page.ts'
import { isPage, parseArticles } from '../../extract/parse-article.ts'
import { parseSitemap } from '../../extract/sitemap/parse-sitemap.ts'
import { computeFingerprint } from '../../group/fingerprint/compute-fingerprint.ts'
import type { Article } from '../../model/article.ts'
import type { Feed, FeedItem } from '../../model/feed.ts'
import type { Problem } from '../../model/source.ts'
import { sha256 } from '../../text/hash.ts'
import type { Entry, Prepared } from '../refresh/prepared.ts'
import { toEntries } from './to-entries.ts'

/** What a feed says of itself and of its entries. */
export type FeedRead =
  | {
      readonly format: Feed['format']
      readonly feed: FeedHead
      readonly entries: readonly Entry[]
      readonly problem: null
    }
  | { readonly problem: Problem }

export type FeedHead = Pick<Feed, 'title' | 'link' | 'self'>

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
  readonly outlet: string | null
}

export type FileInput = {
  readonly source: string
  readonly body: Uint8Array | string
  /** The address of the file itself, where it holds one article that can be known by it. */
  readonly name: string | null
  /** What is known of a page that was saved as it was answered. */
  readonly page?: { readonly url: string; readonly contentType: string | null }
}

/** The work on what comes from outside, done in threads that can be ended. */
export const READING_TASKS = {
  readFeed,
  readSitemap,
  findFeeds,
  findSitemaps: findSitemapsIn,
  readList,
  readEntry,
  readPage,
  readFile,
}

export type ReadingTasks = typeof READING_TASKS

function readFeed(input: FeedInput): FeedRead {
  const { feed, problem } = parseFeed(input)
  if (!feed) return { problem }
  return toFeedRead(feed)
}

/** A sitemap as a feed of its pages, of news or of any. */
function readSitemap(input: FeedInput): FeedRead {
  const sitemap = parseSitemap(input)
  if (sitemap.kind === 'none') return { problem: sitemap.problem }
  if (sitemap.kind === 'index') return { problem: indexOf(sitemap.sitemaps) }
  return toFeedRead(sitemap.feed)
}

function toFeedRead({ format, title, link, self, items }: Feed): FeedRead {
  return { format, feed: { title, link, self }, entries: toEntries(items), problem: null }
}

function indexOf(sitemaps: readonly { readonly url: string }[]): Problem {
  const some = sitemaps.slice(0, 3).map(({ url }) => url)
  const message = `this lists other sitemaps; add one of them: ${some.join(', ')}.`
  return { code: 'sitemap-index', message }
}

/** The feeds that a page names or is likely to have, the best first. */
function findFeeds({ body, url }: FeedInput): readonly FoundFeed[] {
  if (url === null) return []
  const html = typeof body === 'string' ? body : decode(body).text
  return discoverFeeds(html, url)
}

/** The sitemaps that a robots.txt names, and those that sites usually have. */
function findSitemapsIn({ body, url }: { readonly body: Uint8Array; readonly url: string }) {
  return findSitemaps(decode(body).text, url)
}

export type ListRead = {
  readonly sources: readonly ListedSource[]
  readonly problem: Problem | null
}

/** The sources that a file lists: OPML, or an address a line. */
function readList({ body }: { readonly body: Uint8Array }): ListRead {
  const { list, problem } = parseOpml({ body })
  return list ? { sources: list.sources, problem: null } : { sources: [], problem }
}

/** The article of an entry by what the feed has of it; null where that is nothing. */
function readEntry(input: EntryInput): Prepared | null {
  return prepare(articleOf(input), null, input.item.url)
}

/** The article of a page. Where the entry that led to it says more, that is taken instead. */
function readPage({ body, contentType, url, entry, outlet }: PageInput): Prepared | null {
  const page = withOutlet(parsePage({ source: url, body, contentType }), outlet)
  const item = entry?.item ?? null
  if (entry && item && (isElsewhere(url, item.url) || isLess(page, articleOf(entry))))
    return readEntry(entry)
  return prepare(withItem(page, item), url, item?.url ?? null)
}

export type FileRead = {
  readonly articles: readonly Prepared[]
  readonly problems: readonly Problem[]
}

/** The articles of a file. One without an address is known by the file's, or by its text. */
function readFile({ source, body, name, page }: FileInput): FileRead {
  const input = { source, body, contentType: page?.contentType ?? undefined }
  const all = page || isPage(input) ? [parsePage(input)] : parseArticles(input)
  const problems: Problem[] = []
  const articles: Prepared[] = []
  for (const article of all) {
    const prepared = prepare(article, page?.url ?? null, null)
    const fault = article.notes.find(({ level }) => level === 'error')
    if (fault) problems.push({ code: fault.code, message: fault.message })
    if (!prepared) continue
    const own = all.length === 1 && name ? name : `sha256:${prepared.sha256}`
    const addresses = prepared.addresses.length > 0 ? prepared.addresses : [own]
    articles.push({ ...prepared, addresses })
  }
  return { articles, problems }
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

function prepare(article: Article, url: string | null, itemUrl: string | null): Prepared | null {
  if (article.notes.some(({ level }) => level === 'error')) return null
  return {
    article,
    addresses: addressesOf(article, url, itemUrl),
    sha256: sha256(article.text),
    fingerprint: computeFingerprint(article),
  }
}
