import type { Feed, FeedItem } from '../../model/feed.ts'
import type { Note } from '../../model/note.ts'
import type { Problem } from '../../model/source.ts'
import { explainOther } from '../feed/explain-other.ts'
import type { FeedInput } from '../feed/feed-input.ts'
import { createNewestItems, type NewestItems } from '../feed/keep-newest.ts'
import { CUT, noteDates } from '../feed/notes.ts'
import { parseFeed } from '../feed/parse-feed.ts'
import { createDateReader, type DateReader, readDate } from '../feed/read-date.ts'
import { firstValue } from '../feed/rules.ts'
import { lineOf } from '../feed/words.ts'
import { webAddress } from '../xml/absolute.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { readXml } from '../xml/read-xml.ts'
import { childNamed, type XmlNode, xmlText } from '../xml/xml-node.ts'

/** A sitemap that an index of sitemaps names. */
export type SitemapLink = { readonly url: string; readonly updatedAt: string | null }

/** What came of reading a body as a sitemap: its pages, the sitemaps that it names, or why neither. */
export type ParsedSitemap =
  | { readonly kind: 'pages'; readonly feed: Feed }
  | {
      readonly kind: 'index'
      readonly sitemaps: readonly SitemapLink[]
      readonly notes: readonly Note[]
    }
  | { readonly kind: 'none'; readonly problem: Problem }

/** An index of sitemaps may name 50,000; the newest are worth asking. */
const MOST_SITEMAPS = 500

/**
 * Reads a sitemap (of news or of any pages), an index of sitemaps, a plain list of addresses, or a
 * feed that serves as one. Never throws. Compressed bytes are decoded before.
 */
export function parseSitemap(input: FeedInput): ParsedSitemap {
  const { text, encoding } = decodeXml(input.body, input.contentType)
  const dates = createDateReader()
  const newest = createNewestItems()
  const sitemaps: SitemapLink[] = []
  const { top, cut } = readXml(text, input.url, {
    isPart: (name, parent) =>
      (name === 'url' && parent.name === 'urlset') ||
      (name === 'sitemap' && parent.name === 'sitemapindex'),
    endsBefore: (open, name) =>
      LEAVES.has(open.name) && (LEAVES.has(name) || name === 'url' || name === 'sitemap'),
    onPart: (node) => {
      if (node.name === 'sitemap') sitemaps.push(...readLink(node, input.url, dates))
      else for (const item of readPage(node, input.url, dates)) newest.add(item)
    },
  })
  const notes = [...(cut ? [CUT] : []), ...noteDates(dates.unreadable)]
  if (childNamed(top, 'sitemapindex'))
    return { kind: 'index', sitemaps: newestFirst(sitemaps), notes }
  if (childNamed(top, 'urlset')) return pages(newest, encoding, notes)
  return readOther(input, text, encoding)
}

const LEAVES = new Set(['loc', 'lastmod', 'changefreq', 'priority'])

function readLink(node: XmlNode, url: string | null, dates: DateReader): SitemapLink[] {
  const address = addressOf(node, url)
  return address ? [{ url: address, updatedAt: readDate(node, ['lastmod'], dates) }] : []
}

function readPage(node: XmlNode, base: string | null, dates: DateReader): FeedItem[] {
  const url = addressOf(node, base)
  if (!url) return []
  const news = childNamed(node, 'news:news') ?? node
  const publication = childNamed(news, 'news:publication') ?? news
  const line = (from: XmlNode, name: string) => firstValue(from, [name], lineOf)
  const keywords = line(news, 'news:keywords')?.split(',') ?? []
  return [
    {
      id: null,
      url,
      title: line(news, 'news:title'),
      authors: [],
      outlet: line(publication, 'news:name'),
      publishedAt: readDate(news, ['news:publication_date'], dates),
      updatedAt: readDate(node, ['lastmod'], dates),
      summary: null,
      content: null,
      language: line(publication, 'news:language'),
      categories: keywords.map((word) => word.trim()).filter(Boolean),
    },
  ]
}

function addressOf(node: XmlNode, base: string | null): string | null {
  const loc = childNamed(node, 'loc')
  return loc && webAddress(xmlText(loc).slice(0, 4000), base)
}

function newestFirst(sitemaps: readonly SitemapLink[]): SitemapLink[] {
  const time = ({ updatedAt }: SitemapLink) => (updatedAt ? Date.parse(updatedAt) : 0)
  const order = sitemaps.map((sitemap, i) => ({ sitemap, i }))
  order.sort((a, b) => time(b.sitemap) - time(a.sitemap) || a.i - b.i)
  return order.slice(0, MOST_SITEMAPS).map(({ sitemap }) => sitemap)
}

function pages(newest: NewestItems, encoding: string, given: readonly Note[]): ParsedSitemap {
  const { items, notes } = newest.take()
  const feed: Feed = {
    format: 'news-sitemap',
    version: null,
    title: items.find(({ outlet }) => outlet !== null)?.outlet ?? null,
    description: null,
    link: null,
    self: null,
    language: null,
    authors: [],
    categories: [],
    rights: null,
    updatedAt: null,
    encoding,
    items,
    notes: [...given, ...notes],
  }
  return { kind: 'pages', feed }
}

/** A feed may serve as a sitemap, and so may a text with an address a line. */
function readOther(input: FeedInput, text: string, encoding: string): ParsedSitemap {
  const { feed } = parseFeed(input)
  if (feed) return { kind: 'pages', feed }
  const newest = createNewestItems()
  const dates = createDateReader()
  for (const line of addressLines(text))
    for (const item of readPage(lineNode(line), null, dates)) newest.add(item)
  return newest.count() > 0 ? pages(newest, encoding, []) : { kind: 'none', problem: explain(text) }
}

/** The lines of a text that has an address on each; none of any other. */
function addressLines(text: string): string[] {
  if (!/^\s*https?:\/\/\S/.test(text.slice(0, 200))) return []
  const lines = text.split(/[\r\n]+/).flatMap((line) => line.trim() || [])
  return lines.every((line) => /^https?:\/\/\S+$/.test(line)) ? lines : []
}

function lineNode(address: string): XmlNode {
  const bare = { attributes: new Map(), parent: null, base: null, language: null }
  const loc: XmlNode = { ...bare, name: 'loc', local: 'loc', children: [address] }
  return { ...bare, name: 'url', local: 'url', children: [loc] }
}

function explain(text: string): Problem {
  const problem = explainOther(text)
  if (problem.code !== 'not-a-feed') return problem
  return { code: 'not-a-sitemap', message: 'This is no sitemap: it names no pages.' }
}
