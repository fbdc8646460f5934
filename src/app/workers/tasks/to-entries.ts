import { createHash } from 'node:crypto'
import type { FeedItem } from '../../../model/feed.ts'
import type { Entry } from '../../refresh/prepared.ts'

/**
 * Entries under keys by which they are known again: their ids; or their addresses, where an id is
 * missing or stands for several. What is there twice is there once.
 */
export function toEntries(items: readonly FeedItem[]): Entry[] {
  const repeated = findRepeated(items)
  const entries = new Map<string, Entry>()
  for (const item of items) {
    const digest = computeDigest(item)
    const id = item.id !== null && !repeated.has(item.id) ? item.id : null
    const key = id ?? item.url ?? digest
    if (!entries.has(key)) entries.set(key, { key, digest, item })
  }
  return [...entries.values()]
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
