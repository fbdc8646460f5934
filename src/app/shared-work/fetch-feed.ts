import { createHash } from 'node:crypto'
import { canonicalAddress } from '../../extract/address/canonical-address.ts'
import { areUnlike } from '../../extract/address/same-article.ts'
import type { FetchedBody } from '../../model/fetched.ts'
import type { Source } from '../../model/source.ts'
import type { SeenItem } from '../../store/store.ts'
import type { NewArriving } from '../../store/work-store.ts'
import { readFeed, WHOLE } from '../refresh/ask-feed.ts'
import { describeMissing, NOTHING_NEW } from '../refresh/keep-state.ts'
import type { Entry } from '../refresh/prepared.ts'
import { runLimited } from '../refresh/run-limited.ts'
import { summaryOf } from '../refresh/summary-of.ts'
import { AT_ONCE, addressesIn } from '../refresh/take-entries.ts'
import type { FeedHead } from '../workers/tasks/read-feed.ts'
import type { ReadDoc, WaitingDoc } from './docs.ts'
import type { Answer } from './fetch-source.ts'
import type { Means } from './means.ts'

/** What is new in what a feed or a sitemap sent: read at once, but for what its page has to be asked for. */
export async function takeFeed(
  means: Means,
  source: Source,
  fetched: FetchedBody,
): Promise<Answer> {
  const nothing = { seen: [], common: null, entries: [], toRead: [] }
  const digest = createHash('sha256').update(fetched.body).digest('hex')
  const whole = await means.store.items.findDigests(source.id, [WHOLE])
  if (whole.get(WHOLE) === digest)
    return { ...nothing, asked: { ...NOTHING_NEW, fetched, missing: source.state.problem } }
  const read = await readFeed(means, source, fetched)
  if (!read.head) return { ...nothing, asked: { ...NOTHING_NEW, fetched, refused: read.problem } }
  const { head, entries } = read
  const taken = await takeEntries(means, { source, head, entries })
  const changed = taken.length
  const failed = taken.filter(({ arriving, known }) => !arriving && !known).length
  return {
    asked: {
      ...NOTHING_NEW,
      fetched,
      missing: fetched.cutBy ?? read.missing ?? describeMissing(failed, changed),
      itemDates: entries.map(({ item }) => item.publishedAt).filter((date) => date !== null),
      changed,
      title: head.title,
      link: head.link,
    },
    seen: [
      ...taken.map(({ entry, known }) => toSeen(entry, known)),
      { key: WHOLE, digest: fetched.cut ? '' : digest, articleId: null },
    ],
    common: { head, beside: [...addressesIn(entries)] },
    entries: taken.map(({ arriving }) => arriving).filter((each) => each !== null),
    toRead: taken.flatMap(({ host, arriving }) =>
      host !== null && arriving ? [{ position: arriving.position, host }] : [],
    ),
  }
}

type Taken = {
  readonly entry: Entry
  /** The article that it is, where that is there already. */
  readonly known: string | null
  readonly arriving: NewArriving | null
  /** The host of the page that is still to be read. */
  readonly host: string | null
}

type Taking = {
  readonly source: Source
  readonly head: FeedHead
  readonly entries: readonly Entry[]
}

/** The entries that are new or changed, in the feed's order, whichever is read first. */
async function takeEntries(means: Means, feed: Taking): Promise<readonly Taken[]> {
  const keys = feed.entries.map(({ key }) => key)
  const seen = await means.store.items.findDigests(feed.source.id, keys)
  const changed = feed.entries.filter(({ key, digest }) => seen.get(key) !== digest)
  const taken: Taken[] = []
  await runLimited(changed.entries(), AT_ONCE, async ([position, entry]) => {
    taken[position] = await takeEntry(means, feed, { entry, position, isNew: !seen.has(entry.key) })
  })
  return taken
}

async function takeEntry(
  means: Means,
  { source, head }: Taking,
  { entry, position, isNew }: { entry: Entry; position: number; isNew: boolean },
): Promise<Taken> {
  const none = { entry, known: null, arriving: null, host: null }
  const known = isNew ? await findKnown(means, entry) : null
  if (known !== null) return { ...none, known }
  const input = { item: entry.item, head, outlet: source.outlet }
  const done = await means.pool.run('readEntry', input)
  if (!done.ok) return none
  const { prepared, truncated } = done.value
  const { url } = entry.item
  if (truncated && means.pages && url !== null) {
    const doc: WaitingDoc = { sourceId: source.id, entry, isNew, tries: 0 }
    const host = URL.parse(url)?.hostname ?? ''
    return { ...none, arriving: { position, isRead: false, doc }, host }
  }
  if (!prepared) return none
  const doc: ReadDoc = {
    origin: { sourceId: source.id },
    entry: { key: entry.key, digest: entry.digest },
    said: isNew ? said(entry) : null,
    prepared,
  }
  return { ...none, arriving: { position, isRead: true, doc } }
}

/** By what an entry says of its article it is known again; null where it names no address. */
export function said({ item }: Entry): ReadDoc['said'] {
  const address = item.url === null ? null : canonicalAddress(item.url)
  return address === null ? null : { address, ...summaryOf(item) }
}

async function findKnown({ store }: Means, entry: Entry): Promise<string | null> {
  const named = said(entry)
  const known = named && (await store.articles.findByAddress([named.address]))
  return known && named && !areUnlike(known, named) ? known.id : null
}

function toSeen({ key, digest }: Entry, articleId: string | null): SeenItem {
  return { key, digest, articleId }
}
