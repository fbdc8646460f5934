import type { FeedItem } from '../../model/feed.ts'
import type { Note } from '../../model/note.ts'
import { noteLeftOut } from './notes.ts'

/** No feed that is read again and again has more entries; archives may. */
const MOST_ITEMS = 2000

/** The newest entries in the feed's own order, and a note where others were left out. */
export function keepNewest(
  items: readonly FeedItem[],
  most: number = MOST_ITEMS,
): { kept: readonly FeedItem[]; notes: Note[] } {
  if (items.length <= most) return { kept: items, notes: [] }
  const times = timesOf(items)
  const order = items.map((_, i) => i).sort((a, b) => times[b] - times[a] || a - b)
  const chosen = new Set(order.slice(0, most))
  return {
    kept: items.filter((_, i) => chosen.has(i)),
    notes: [noteLeftOut(items.length, most)],
  }
}

/** When each was published. One without a date stands where its feed puts it: by the one before. */
function timesOf(items: readonly FeedItem[]): number[] {
  let last = Number.MAX_SAFE_INTEGER
  return items.map(({ publishedAt, updatedAt }) => {
    const date = publishedAt ?? updatedAt
    if (date !== null) last = Date.parse(date)
    return last
  })
}
