import type { FeedItem } from '../../model/feed.ts'

/** How many entries have an id that another entry has too. */
export function countRepeated(items: readonly FeedItem[]): number {
  const ids = items.flatMap(({ id }) => id ?? [])
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return ids.filter((id) => (counts.get(id) ?? 0) > 1).length
}
