import type { UnreadCount } from '../../model/reader.ts'
import { plainTitle } from '../../present/reader/title.ts'
import { ownDesk } from '../guard/person-of.ts'
import { tellReaderApp } from '../guard/reader-apps.ts'
import { sendJson } from '../respond.ts'
import type { Question, ReaderRoute } from './routes.ts'
import { feedId, labelId, READING_LIST, stateId } from './stream-ids.ts'

/** What there is: who asks, feeds, labels, and how much of each is unread. */
export const LIST_ROUTES: readonly ReaderRoute[] = [
  { method: 'any', path: 'api/0/user-info', answer: tellPerson },
  {
    method: 'any',
    path: 'api/0/token',
    answer: ({ context }) => tellReaderApp(200, context.get('readerWord')),
  },
  { method: 'any', path: 'api/0/subscription/list', answer: listSubscriptions },
  { method: 'any', path: 'api/0/tag/list', answer: listTags },
  { method: 'any', path: 'api/0/unread-count', answer: countUnread },
]

function tellPerson({ context }: Question): Response {
  const { id, name } = context.get('person') ?? { id: 'me', name: 'me' }
  return sendJson(context, { userId: id, userName: name, userProfileId: id, userEmail: name })
}

async function listSubscriptions({ context, reader, desk }: Question): Promise<Response> {
  const feeds = await reader.listFeeds()
  const subscriptions = feeds.map(({ id, title, address, link, label }) => ({
    id: feedId(id),
    title: plainTitle(title),
    categories: label === null ? [] : [{ id: labelId(label), label, type: 'folder' }],
    // Apps tell feeds apart by their addresses, and leave out those that have none.
    url: address ?? `${desk}${pageOf(id)}`,
    htmlUrl: link ?? address ?? `${desk}${pageOf(id)}`,
    iconUrl: '',
  }))
  return sendJson(context, { subscriptions })
}

/** The page of the desk that has what no source’s own has. */
function pageOf(feed: string): string {
  return feed === 'stories' ? '/' : '/search'
}

async function listTags({ context, reader, means }: Question): Promise<Response> {
  const labels = new Set((await reader.listFeeds()).flatMap(({ label }) => label ?? []))
  const searches = (await ownDesk(context, means).searches.list()).filter(
    ({ name }) => !labels.has(name),
  )
  return sendJson(context, {
    tags: [
      { id: stateId('starred') },
      ...[...labels].map((label) => ({ id: labelId(label), label, type: 'folder' })),
      ...searches.map(({ name }) => ({ id: labelId(name), label: name, type: 'tag' })),
    ],
  })
}

async function countUnread({ context, reader }: Question): Promise<Response> {
  const [feeds, counts] = [await reader.listFeeds(), await reader.countUnread()]
  const labels = new Set(feeds.flatMap(({ label }) => label ?? []))
  const inLabel = (label: string) => {
    const own = new Set(feeds.filter((feed) => feed.label === label).map(({ id }) => id))
    return counts.filter(({ feed }) => own.has(feed))
  }
  const unreadcounts = [
    sum(READING_LIST, counts),
    ...[...labels].map((label) => sum(labelId(label), inLabel(label))),
    ...counts.map((count) => sum(feedId(count.feed), [count])),
  ].filter(({ count }) => count > 0)
  const max = Math.max(0, ...unreadcounts.map(({ count }) => count))
  return sendJson(context, { max, unreadcounts })
}

function sum(id: string, counts: readonly UnreadCount[]) {
  const count = counts.reduce((total, each) => total + each.count, 0)
  const newest = counts
    .map((each) => each.newest ?? '')
    .sort()
    .at(-1)
  return { id, count, newestItemTimestampUsec: String(newest ? Date.parse(newest) * 1000 : 0) }
}
