import { createHash } from 'node:crypto'
import { areUnlike } from '../../../extract/address/same-article.ts'
import type { FeedItem } from '../../../model/feed.ts'
import type { Entry } from '../../refresh/prepared.ts'
import { summaryOf } from '../../refresh/summary-of.ts'

/**
 * Entries under keys by which they are known again: their ids; or their addresses, where an id is
 * missing or stands for several; or their headlines, where both do. What is there twice is there
 * once. An address that several entries share, such as that of the front page, is none of theirs.
 */
export function toEntries(items: readonly FeedItem[]): Entry[] {
  const shared = findNamingMany(items, ({ url }) => url)
  const own = items.map((item) => (isIn(shared, item.url) ? { ...item, url: null } : item))
  const repeated = new Set([...findRepeated(own), ...findNamingMany(own, ({ id }) => id)])
  const entries = new Map<string, Entry>()
  for (const [at, item] of own.entries()) {
    const digest = computeDigest(items[at])
    const id = isIn(repeated, item.id) ? null : item.id
    const key = id ?? item.url ?? keyByTitle(items[at]) ?? digest
    if (!entries.has(key)) entries.set(key, { key, digest, item })
  }
  return [...entries.values()]
}

function keyByTitle({ id, url, title }: FeedItem): string | null {
  return title === null ? null : `${url ?? id ?? ''}#${title}`
}

function isIn(names: ReadonlySet<string>, name: string | null): boolean {
  return name !== null && names.has(name)
}

/** An article may stand in a feed with its old and its new headline, but hardly with more. */
const MOST_TITLES = 2

/** Names under which more headlines stand than one article has, or two reports with nothing in common. */
function findNamingMany(
  items: readonly FeedItem[],
  nameOf: (item: FeedItem) => string | null,
): ReadonlySet<string> {
  const titled = new Map<string, Map<string, FeedItem>>()
  for (const item of items) {
    const [name, title] = [nameOf(item), item.title]
    if (name === null || title === null) continue
    const known = titled.get(name) ?? new Map<string, FeedItem>()
    titled.set(name, known.set(title, item))
  }
  const many = [...titled].filter(([, known]) => areMany([...known.values()]))
  return new Set(many.map(([name]) => name))
}

function areMany(items: readonly FeedItem[]): boolean {
  if (items.length < MOST_TITLES) return false
  return items.length > MOST_TITLES || areUnlike(summaryOf(items[0]), summaryOf(items[1]))
}

/** Ids under which different addresses stand. */
function findRepeated(items: readonly FeedItem[]): ReadonlySet<string> {
  const addresses = new Map<string, string | null>()
  const repeated = new Set<string>()
  for (const { id, url } of items) {
    if (id === null) continue
    if (addresses.has(id) && addresses.get(id) !== url) repeated.add(id)
    addresses.set(id, url)
  }
  return repeated
}

/** Changes with everything that an article is made of, and with the time of its last change. */
function computeDigest({
  url,
  title,
  authors,
  publishedAt,
  updatedAt,
  summary,
  content,
}: FeedItem) {
  const parts = [url, title, authors, publishedAt, updatedAt, summary, content]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
