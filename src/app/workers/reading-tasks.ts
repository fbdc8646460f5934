import { addressesOf } from '../../extract/address/addresses-of.ts'
import { canonicalAddress } from '../../extract/address/canonical-address.ts'
import { isAsSpecific } from '../../extract/address/names-article.ts'
import { decode } from '../../extract/decode.ts'
import { discoverFeeds, type FoundFeed } from '../../extract/discovery/discover-feeds.ts'
import { articleFromItem } from '../../extract/feed/article-from-item.ts'
import { type FeedInput, parseFeed } from '../../extract/feed/parse-feed.ts'
import { parseOpml } from '../../extract/opml/parse-opml.ts'
import type { ListedSource } from '../../extract/opml/source-list.ts'
import { parsePage } from '../../extract/page/parse-page.ts'
import { isPage, parseArticles } from '../../extract/parse-article.ts'
import { computeFingerprint } from '../../group/fingerprint/compute-fingerprint.ts'
import type { Article } from '../../model/article.ts'
import type { Feed, FeedItem } from '../../model/feed.ts'
import type { Problem } from '../../model/source.ts'
import { sha256 } from '../../text/hash.ts'
import type { Entry, Prepared } from '../refresh/prepared.ts'
import { toEntries } from './to-entries.ts'

/** What a feed says of itself and of its entries. */
export type FeedRead =
  | { readonly feed: FeedHead; readonly entries: readonly Entry[]; readonly problem: null }
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
  /** The address that answered. */
  readonly url: string
  /** The entry that led to the page, where one did. */
  readonly entry: EntryInput | null
  readonly outlet: string | null
}

export type FileInput = {
  readonly source: string
  readonly body: Uint8Array | string
  /** The address that the file came from, where it is known. */
  readonly url: string | null
}

/** The work on what comes from outside, done in threads that can be ended. */
export const READING_TASKS = {
  readFeed,
  findFeeds,
  readList,
  readEntry,
  readPage,
  readFile,
}

export type ReadingTasks = typeof READING_TASKS

function readFeed(input: FeedInput): FeedRead {
  const { feed, problem } = parseFeed(input)
  if (!feed) return { problem }
  const { title, link, self } = feed
  return { feed: { title, link, self }, entries: toEntries(feed.items), problem: null }
}

/** The feeds that a page names or is likely to have, the best first. */
function findFeeds({ body, url }: FeedInput): readonly FoundFeed[] {
  if (url === null) return []
  const html = typeof body === 'string' ? body : decode(body).text
  return discoverFeeds(html, url)
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
function readPage({ body, url, entry, outlet }: PageInput): Prepared | null {
  const page = withOutlet(parsePage({ source: url, body }), outlet)
  const item = entry?.item ?? null
  if (entry && item && (isElsewhere(url, item.url) || isLess(page, articleOf(entry))))
    return readEntry(entry)
  return prepare(withItem(page, item), url, item?.url ?? null)
}

/** The articles of a file. */
function readFile({ source, body, url }: FileInput): {
  articles: readonly Prepared[]
  problems: readonly Problem[]
} {
  const input = { source, body }
  const articles = isPage(input) ? [parsePage(input)] : parseArticles(input)
  const problems = articles.flatMap(
    ({ notes }) => notes.find(({ level }) => level === 'error') ?? [],
  )
  const prepared = articles
    .map((article) => prepare(article, url, null))
    .filter((each) => each !== null)
  return { articles: prepared, problems }
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
