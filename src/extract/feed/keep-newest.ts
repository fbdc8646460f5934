import type { FeedItem } from '../../model/feed.ts'
import type { Note } from '../../model/note.ts'
import { noteLeftOut } from './notes.ts'

/** No feed that is read again and again has more entries; archives may. */
const MOST_ITEMS = 2000

/** Takes entries in their feed's order and keeps the newest, never holding many more. */
export type NewestItems = {
  readonly add: (item: FeedItem) => void
  /** The newest in their feed's order, and a note where others were left out. */
  readonly take: () => { readonly items: readonly FeedItem[]; readonly notes: readonly Note[] }
  readonly count: () => number
}

type Timed = { readonly item: FeedItem; readonly time: number; readonly place: number }

export function createNewestItems(most: number = MOST_ITEMS): NewestItems {
  let held: Timed[] = []
  let count = 0
  let time = Number.MAX_SAFE_INTEGER
  const add = (item: FeedItem) => {
    // One without a date stands where its feed puts it: by the one before.
    const date = item.publishedAt ?? item.updatedAt
    if (date !== null) time = Date.parse(date)
    held.push({ item, time, place: count++ })
    if (held.length > 4 * most) held = newest(held, most)
  }
  const take = () => ({
    items: newest(held, most)
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item),
    notes: count > most ? [noteLeftOut(count, most)] : [],
  })
  return { add, take, count: () => count }
}

function newest(held: readonly Timed[], most: number): Timed[] {
  return [...held].sort((a, b) => b.time - a.time || a.place - b.place).slice(0, most)
}
