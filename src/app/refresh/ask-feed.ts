import type { FetchedBody } from '../../model/fetched.ts'
import type { Problem, Source } from '../../model/source.ts'
import type { FeedHead } from '../workers/tasks/read-feed.ts'
import { describeMissing, keepState, NOTHING_NEW } from './keep-state.ts'
import type { Entry } from './prepared.ts'
import type { Round } from './round.ts'
import { takeEntries } from './take-entries.ts'

/** Takes in what a feed or a sitemap sent: first its entries, then what is known of itself. */
export async function takeFeed(round: Round, source: Source, fetched: FetchedBody): Promise<void> {
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
    missing: fetched.cutBy ?? describeMissing(failed, changed),
    itemDates: entries.map(({ item }) => item.publishedAt).filter((date) => date !== null),
    changed,
    unfinished,
    title: head.title,
    link: head.link,
  }
  // The feed's own state waits until its articles are on disk; the next source need not.
  round.background.add(taken.kept.then(() => keepState(round, source, asked)))
}

type Read =
  | { readonly head: FeedHead; readonly entries: readonly Entry[] }
  | { readonly head: null; readonly problem: Problem }

async function readFeed(round: Round, { kind }: Source, fetched: FetchedBody): Promise<Read> {
  const { body, contentType, url } = fetched
  const task = kind === 'sitemap' ? 'readSitemap' : 'readFeed'
  const done = await round.pool.run(task, { body, contentType, url })
  if (!done.ok) return { head: null, problem: done.problem }
  if (done.value.problem) return { head: null, problem: done.value.problem }
  return { head: done.value.feed, entries: done.value.entries }
}
