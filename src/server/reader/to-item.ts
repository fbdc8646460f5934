import type { ReaderItem } from '../../app/desk/reader/open-items.ts'
import type { KeptArticle } from '../../model/kept.ts'
import type { ReaderFeed } from '../../model/reader.ts'
import { toFedComparison } from '../../present/feeds/fed-story.ts'
import { storyContent } from '../../present/feeds/story-content.ts'
import { articleContent } from '../../present/reader/content.ts'
import { longId } from './item-ids.ts'
import { feedId, labelId, READING_LIST, stateId } from './stream-ids.ts'

/** An item as apps take it, but for its headlines, which are as they stand. Times are in seconds, milliseconds and microseconds since 1970. */
export type SentItem = {
  readonly id: string
  readonly crawlTimeMsec: string
  readonly timestampUsec: string
  readonly published: number
  readonly updated: number
  readonly title: string
  readonly author: string
  readonly canonical: readonly { readonly href: string }[]
  readonly alternate: readonly { readonly href: string; readonly type: string }[]
  readonly summary: { readonly direction: 'ltr' | 'rtl'; readonly content: string }
  readonly categories: readonly string[]
  readonly marked: boolean
  readonly origin: {
    readonly streamId: string
    readonly title: string
    readonly htmlUrl: string
  }
}

export type Shown = {
  /** All feeds, by id. */
  readonly feeds: ReadonlyMap<string, ReaderFeed>
  /** The address of the desk, without a slash at its end. */
  readonly desk: string
}

export function toItem(item: ReaderItem, { feeds, desk }: Shown): SentItem {
  const feed = feeds.get(feedOf(item)) ?? LOST
  const told = item.kind === 'article' ? tellArticle(item.article, desk) : tellStory(item, desk)
  const { id, title, at, published, updated, link, author, content, direction } = told
  const seen = Date.parse(at)
  return {
    id: longId(id),
    crawlTimeMsec: String(seen),
    timestampUsec: String(seen * 1000),
    ...{ published: toSeconds(published), updated: toSeconds(updated) },
    ...{ title, author },
    canonical: [{ href: link }],
    alternate: [{ href: link, type: 'text/html' }],
    summary: { direction, content },
    categories: categoriesOf(item, feed),
    marked: item.starred,
    origin: {
      streamId: feedId(feed.id),
      title: feed.title,
      htmlUrl: feed.link ?? feed.address ?? `${desk}/`,
    },
  }
}

/** A source that went while it was listed. */
const LOST: ReaderFeed = { id: 'loose', title: '', address: null, link: null, label: null }

function feedOf(item: ReaderItem): string {
  return item.kind === 'story' ? 'stories' : (item.article.sourceId ?? 'loose')
}

/** Liferea 1.14 takes an item for read where its first category has these very characters. */
const READ_TO_LIFEREA = 'user/-/state\\/com.google\\/read'

function categoriesOf({ read, starred }: ReaderItem, { label }: ReaderFeed): readonly string[] {
  return [
    ...(read ? [READ_TO_LIFEREA] : []),
    stateId(read ? 'read' : 'fresh'),
    READING_LIST,
    ...(starred ? [stateId('starred')] : []),
    ...(label === null ? [] : [labelId(label)]),
  ]
}

function tellArticle(article: KeptArticle, desk: string) {
  const { id, title, outlet, byline, firstSeenAt, changedAt, addresses, language } = article
  return {
    ...{ id, title: title ?? 'No headline', at: firstSeenAt, updated: changedAt },
    published: publishedAt(article),
    link: addresses.find((each) => /^https?:\/\//i.test(each)) ?? `${desk}/article/${id}`,
    author: byline ?? outlet ?? '',
    content: articleContent(article, desk),
    direction: RIGHT_TO_LEFT.has(language ?? '') ? ('rtl' as const) : ('ltr' as const),
  }
}

function tellStory({ card, view }: Extract<ReaderItem, { kind: 'story' }>, desk: string) {
  const { id, title, lastAt } = card
  const content = storyContent(card, view && toFedComparison(view), null, desk).markup
  return {
    ...{ id, title: title ?? 'No headline', at: lastAt, published: lastAt, updated: lastAt },
    ...{ link: `${desk}/story/${id}`, author: 'Synoptic', content, direction: 'ltr' as const },
  }
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'yi', 'dv'])

/** Nothing is from the future. */
function publishedAt({ publishedAt, firstSeenAt }: KeptArticle): string {
  const time = publishedAt === null ? Number.NaN : Date.parse(publishedAt)
  return time <= Date.parse(firstSeenAt) ? new Date(time).toISOString() : firstSeenAt
}

function toSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000)
}
