import type { ArticleInput } from '../extract/article-input.ts'
import { discoverFeeds as discover, type FoundFeed } from '../extract/discovery/discover-feeds.ts'
import { findSitemaps as findMaps } from '../extract/discovery/find-sitemaps.ts'
import { detectDocument } from '../extract/document/detect-document.ts'
import {
  type ItemArticleOptions,
  articleFromItem as makeOfItem,
} from '../extract/feed/article-from-item.ts'
import { parseFeed as readFeed } from '../extract/feed/parse-feed.ts'
import {
  type OpmlInput,
  type ParsedOpml,
  parseOpml as readOpml,
} from '../extract/opml/parse-opml.ts'
import { parsePage } from '../extract/page/parse-page.ts'
import {
  isPage,
  parseArticles as readArticles,
  parseArticle as readOne,
} from '../extract/parse-article.ts'
import { parseDocument as readDocument } from '../extract/parse-document.ts'
import {
  type ParsedSitemap,
  parseSitemap as readSitemap,
} from '../extract/sitemap/parse-sitemap.ts'
import type { Article } from '../model/article.ts'
import type { Feed, FeedItem, ParsedFeed } from '../model/feed.ts'
import { check } from './arguments.ts'

/** A body as it came; what else is known of it may be left out. */
export type BodyInput = {
  readonly body: string | Uint8Array
  /** The `Content-Type` that it came with. */
  readonly contentType?: string | null
  /** The address that answered: relative addresses are made absolute against it. */
  readonly url?: string | null
}

/** Text, Markdown, JSON or a web page → Article. What is wrong with it stands in its notes. */
export function parseArticle(input: ArticleInput): Article {
  checkArticle('parseArticle', input)
  return isPage(input) ? parsePage(input) : readOne(input)
}

/** The same for what may hold many: a list of JSON, or JSON Lines. */
export function parseArticles(input: ArticleInput): Article[] {
  checkArticle('parseArticles', input)
  return isPage(input) ? [parsePage(input)] : readArticles(input)
}

/**
 * The same for anything that the command line reads, mails, web archives, Word documents and PDFs among
 * it. These bring large libraries with them; one that is made to hang does so, in the thread that calls.
 */
export async function parseDocument(input: ArticleInput): Promise<Article[]> {
  checkArticle('parseDocument', input)
  const kind = detectDocument(input.source, input.body)
  return kind ? readDocument(kind, input) : parseArticles(input)
}

/** RSS, RDF, Atom, CDF or JSON Feed → a feed, or the problem that says what it is instead. */
export function parseFeed(input: BodyInput): ParsedFeed {
  return readFeed(checkBody('parseFeed', input))
}

/** A sitemap → its pages, or the sitemaps that it names. */
export function parseSitemap(input: BodyInput): ParsedSitemap {
  return readSitemap(checkBody('parseSitemap', input))
}

/** A list of feeds → its sources with their folders. */
export function parseOpml(input: OpmlInput): ParsedOpml {
  return readOpml(checkBody('parseOpml', input))
}

/** The feeds that a page names, links to, or is likely to have, the best first. */
export function discoverFeeds(html: string, url: string): FoundFeed[] {
  check('discoverFeeds', 'the first argument', html, 'html')
  check('discoverFeeds', 'the second argument', url, 'address')
  return discover(html, url)
}

/** The sitemaps that robots.txt names, then usual addresses. */
export function findSitemaps(robots: string, url: string): string[] {
  check('findSitemaps', 'the first argument', robots, 'robots')
  check('findSitemaps', 'the second argument', url, 'address')
  return findMaps(robots, url)
}

/** The article of an entry's own text. */
export function articleFromItem(
  feed: Pick<Feed, 'title' | 'link' | 'self'>,
  item: FeedItem,
  options: ItemArticleOptions = {},
): Article {
  check('articleFromItem', 'the first argument', feed, 'feed')
  check('articleFromItem', 'the second argument', item, 'item')
  check('articleFromItem', 'the third argument', options, 'options')
  return makeOfItem(feed, item, options)
}

function checkArticle(where: string, input: ArticleInput): void {
  check(where, 'its argument', input, 'input')
  check(where, 'source', input.source, 'source')
  check(where, 'body', input.body, 'body')
  check(where, 'outlet', input.outlet, 'given')
  check(where, 'publishedAt', input.publishedAt, 'day')
}

function checkBody(where: string, input: BodyInput) {
  check(where, 'its argument', input, 'input')
  check(where, 'body', input.body, 'body')
  check(where, 'contentType', input.contentType, 'given')
  check(where, 'url', input.url, 'given')
  return { body: input.body, contentType: input.contentType ?? null, url: input.url ?? null }
}
