import { eachNode, type PageNode, textOf } from '../page/page-node.ts'
import { parseHtml } from '../page/parse-html.ts'
import { webAddress } from '../xml/absolute.ts'
import type { FoundFeed } from './found-feed.ts'
import { guessFeeds } from './guess-feeds.ts'

export type { FoundFeed }

/** The longest page that is looked through: what names feeds stands near the beginning or end. */
const LONGEST_PAGE = 4_000_000
const MOST = 50

const TYPES = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|rss|feed\+json|x-rss\+xml)\b/i
const LOOSE_TYPES = /^(?:application|text)\/(?:xml|json)\s*(?:;|$)/i
const LOOKS =
  /(?:^|[/_.-])(?:rss|atom|feeds?)(?:[/_-]?(?:rss|atom|xml|all|news|main|index|\d))*(?:\.(?:xml|rss|atom|rdf|json|php|aspx?))?\/?$|\.(?:rss|atom|rdf)$|\/index\.xml$/i
const ASKS = /[?&](?:feed=|format=(?:rss|atom|feed)|type=rss|rss(?:=|&|$))/i
const NOT_STORIES = /comments?\b|oembed|wp-json|podcast|\/tags?\//i

/** The feeds that a page names, links to, or is likely to have, the best first. */
export function discoverFeeds(html: string, url: string): FoundFeed[] {
  const root = parseHtml(html.slice(0, LONGEST_PAGE))
  const found = new Map<string, FoundFeed>()
  for (const feed of [...namedFeeds(root, url), ...guessFeeds(url)])
    if (!found.has(feed.url)) found.set(feed.url, feed)
  return [...found.values()].slice(0, MOST)
}

function namedFeeds(root: PageNode, url: string): FoundFeed[] {
  const base = { href: url, set: false }
  const found: FoundFeed[] = []
  eachNode(root, (node) => {
    if (found.length >= MOST) return
    if (node.tag === 'base' && !base.set) {
      const href = webAddress(node.attributes.get('href'), url)
      if (href) Object.assign(base, { href, set: true })
    }
    const feed = node.tag === 'link' ? inHead(node, base.href) : linked(node, base.href)
    if (feed && feed.url !== url) found.push(feed)
  })
  return inOrder(found)
}

/** First what the head names, feeds of stories before those of comments; else the page's order. */
function inOrder(found: readonly FoundFeed[]): FoundFeed[] {
  const rank = ({ by, url, title }: FoundFeed) =>
    (by === 'head' ? 0 : 2) + (NOT_STORIES.test(`${url} ${title ?? ''}`) ? 1 : 0)
  const ranked = found.map((feed, i) => ({ feed, i, rank: rank(feed) }))
  return ranked.sort((a, b) => a.rank - b.rank || a.i - b.i).map(({ feed }) => feed)
}

function inHead({ attributes }: PageNode, base: string): FoundFeed | null {
  const relations = attributes.get('rel')?.toLowerCase().split(/\s+/) ?? []
  const type = attributes.get('type')?.trim() ?? ''
  const href = attributes.get('href') ?? ''
  const typed = TYPES.test(type) || (LOOSE_TYPES.test(type) && looksLikeFeed(href))
  const named = relations.includes('feed') || (relations.includes('alternate') && typed)
  const url = named ? webAddress(href.replace(/^feed:(?=https?:)/i, ''), base) : null
  return url === null ? null : { url, title: attributes.get('title')?.trim() || null, by: 'head' }
}

function linked(node: PageNode, base: string): FoundFeed | null {
  if (node.tag !== 'a' && node.tag !== 'area') return null
  const href = node.attributes.get('href')?.trim() ?? ''
  const plain = href.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'http:')
  if (!TYPES.test(node.attributes.get('type') ?? '') && plain === href && !looksLikeFeed(href))
    return null
  const url = webAddress(plain, base)
  return url === null ? null : { url, title: titleOf(node), by: 'link' }
}

function titleOf(node: PageNode): string | null {
  return node.attributes.get('title')?.trim() || textOf(node).slice(0, 200) || null
}

function looksLikeFeed(href: string): boolean {
  const address = href.slice(0, 2000).replace(/#.*$/s, '')
  return LOOKS.test(address.replace(/\?.*$/s, '')) || ASKS.test(address)
}
