import { fullest } from '../../extract/feed/judge-text.ts'
import { plainText } from '../../extract/feed/plain-text.ts'
import type { FeedItem } from '../../model/feed.ts'

/** What an entry says of its article, in plain text, to tell it from another. */
export function summaryOf(item: FeedItem): {
  readonly title: string | null
  readonly text: string
} {
  return { title: item.title, text: plainText(fullest(item) ?? '') ?? '' }
}
