import type { FeedItem } from '../../model/feed.ts'

type Rule = (item: FeedItem) => string | null

/** What an entry may be known by from one reading of its feed to the next, the best first. */
const RULES: readonly Rule[] = [
  ({ id }) => id && `id ${id}`,
  ({ url }) => url && `url ${url}`,
  ({ title, publishedAt }) => title && `title ${title} ${publishedAt ?? ''}`,
]

/**
 * A lasting key for each entry of a feed, in their order. An id that several entries have names
 * none of them; then the address does, or the title with its date. Where nothing tells two apart,
 * they have the same key: they are the same entry.
 */
export function keysOf(items: readonly FeedItem[]): string[] {
  const counts = new Map<string, number>()
  for (const item of items)
    for (const rule of RULES) {
      const key = rule(item)
      if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return items.map((item) => {
    const keys = RULES.flatMap((rule) => rule(item) || [])
    const own = keys.find((key) => counts.get(key) === 1)
    return own ?? (keys.join(' ') || `text ${(item.content ?? item.summary ?? '').slice(0, 500)}`)
  })
}

/** How many entries have an id that another entry has too. */
export function countRepeated(items: readonly FeedItem[]): number {
  const ids = items.flatMap(({ id }) => id ?? [])
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return ids.filter((id) => (counts.get(id) ?? 0) > 1).length
}
