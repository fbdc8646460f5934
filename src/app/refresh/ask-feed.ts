import { createHash } from 'node:crypto'
import type { FetchedBody } from '../../model/fetched.ts'
import type { Problem, Source } from '../../model/source.ts'
import type { FeedHead } from '../workers/tasks/read-feed.ts'
import { keepSeen } from './keep-entry.ts'
import { describeMissing, keepState, NOTHING_NEW } from './keep-state.ts'
import type { Entry } from './prepared.ts'
import type { Round } from './round.ts'
import { takeEntries } from './take-entries.ts'

/** Takes in what a feed or a sitemap sent: first its entries, then what is known of itself. */
export async function takeFeed(round: Round, source: Source, fetched: FetchedBody): Promise<void> {
  const digest = createHash('sha256').update(fetched.body).digest('hex')
  const seen = await round.store.items.findDigests(source.id, [WHOLE])
  if (seen.get(WHOLE) === digest) {
    const missing = source.state.problem
    round.background.add(keepState(round, source, { ...NOTHING_NEW, fetched, missing }))
    return
  }
  const read = await readFeed(round, source, fetched)
  if (round.signal.aborted) return
  if (!read.head) {
    round.background.add(
      keepState(round, source, { ...NOTHING_NEW, fetched, refused: read.problem }),
    )
    return
  }
  const { head, entries } = read
  const taken = await takeEntries(round, { source, head, entries })
  if (round.signal.aborted) {
    round.background.add(taken.kept)
    return
  }
  const { changed, failed, unfinished } = taken
  const asked = {
    fetched,
    refused: null,
    missing: fetched.cutBy ?? read.missing ?? describeMissing(failed, changed),
    itemDates: entries.map(({ item }) => item.publishedAt).filter((date) => date !== null),
    changed,
    news: false,
    unfinished,
    title: head.title,
    link: head.link,
  }
  // The feed's own state waits until its articles are on disk; the next source need not.
  const isWhole = !fetched.cut && !unfinished
  const item = { key: WHOLE, digest: isWhole ? digest : '', articleId: null }
  const end = (news: boolean) =>
    Promise.all([keepSeen(round, source.id, item), keepState(round, source, { ...asked, news })])
  round.background.add(taken.kept.then(end))
}

/**
 * The key under which the digest of the whole answer is kept: many servers send a feed again that has
 * not changed by a byte, and it is not read again then.
 */
export const WHOLE = 'whole'

type Read =
  | {
      readonly head: FeedHead
      readonly entries: readonly Entry[]
      readonly missing: Problem | null
    }
  | { readonly head: null; readonly problem: Problem }

/** Reads what a feed or a sitemap sent, in a thread. */
export async function readFeed(
  round: Pick<Round, 'pool'>,
  { kind }: Source,
  fetched: FetchedBody,
): Promise<Read> {
  const { body, contentType, url } = fetched
  const task = kind === 'sitemap' ? 'readSitemap' : 'readFeed'
  const done = await round.pool.run(task, { body, contentType, url })
  if (!done.ok) return { head: null, problem: done.problem }
  if (done.value.problem) return { head: null, problem: done.value.problem }
  const { feed: head, entries, missing } = done.value
  return { head, entries, missing }
}
