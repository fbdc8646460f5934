import { decode } from '../../../extract/decode.ts'
import { discoverFeeds, type FoundFeed } from '../../../extract/discovery/discover-feeds.ts'
import { findSitemaps } from '../../../extract/discovery/find-sitemaps.ts'
import { type FeedInput, parseFeed } from '../../../extract/feed/parse-feed.ts'
import { parseOpml } from '../../../extract/opml/parse-opml.ts'
import type { ListedSource } from '../../../extract/opml/source-list.ts'
import { parseSitemap } from '../../../extract/sitemap/parse-sitemap.ts'
import type { Feed } from '../../../model/feed.ts'
import type { Problem } from '../../../model/source.ts'
import type { Entry } from '../../refresh/prepared.ts'
import { toEntries } from './to-entries.ts'

/** What a feed says of itself and of its entries. */
export type FeedRead =
  | {
      readonly format: Feed['format']
      readonly feed: FeedHead
      readonly entries: readonly Entry[]
      /** What is missing of it: it broke off, or has more entries than are kept. */
      readonly missing: Problem | null
      readonly problem: null
    }
  | {
      readonly problem: Problem
      /** What an index of sitemaps names instead, the newest first. */
      readonly sitemaps?: readonly string[]
    }

export type FeedHead = Pick<Feed, 'title' | 'link' | 'self'>

/** Reads a feed: its entries under the keys by which they are known again. */
export function readFeed(input: FeedInput): FeedRead {
  const { feed, problem } = parseFeed(input)
  if (!feed) return { problem }
  return toFeedRead(feed)
}

/** A sitemap as a feed of its pages, of news or of any. */
export function readSitemap(input: FeedInput): FeedRead {
  const sitemap = parseSitemap(input)
  if (sitemap.kind === 'none') return { problem: sitemap.problem }
  if (sitemap.kind === 'index') return readIndex(sitemap.sitemaps.map(({ url }) => url))
  return toFeedRead(sitemap.feed)
}

function toFeedRead({ format, title, link, self, items, notes }: Feed): FeedRead {
  const missing = notes.find(({ level }) => level !== 'info') ?? null
  return {
    format,
    feed: { title, link, self },
    entries: toEntries(items),
    missing: missing && { code: missing.code, message: missing.message },
    problem: null,
  }
}

function readIndex(sitemaps: readonly string[]): FeedRead {
  const some = sitemaps.slice(0, 3).join(', ')
  const message = `this lists other sitemaps; add one of them: ${some}.`
  return { problem: { code: 'sitemap-index', message }, sitemaps }
}

/** The feeds that a page names or is likely to have, the best first. */
export function findFeeds({ body, url }: FeedInput): readonly FoundFeed[] {
  if (url === null) return []
  const html = typeof body === 'string' ? body : decode(body).text
  return discoverFeeds(html, url)
}

/** The sitemaps that a robots.txt names, and those that sites usually have. */
export function findSitemapsIn({ body, url }: { readonly body: Uint8Array; readonly url: string }) {
  return findSitemaps(decode(body).text, url)
}

export type ListRead = {
  readonly sources: readonly ListedSource[]
  readonly problem: Problem | null
}

/** The sources that a file lists: OPML, or an address a line. */
export function readList({ body }: { readonly body: Uint8Array }): ListRead {
  const { list, problem } = parseOpml({ body })
  return list ? { sources: list.sources, problem: null } : { sources: [], problem }
}
