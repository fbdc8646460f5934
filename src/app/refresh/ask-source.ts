import { stateAfter } from '../../acquire/polling/state-after.ts'
import type { Fetched, FetchedBody } from '../../model/fetched.ts'
import type { Problem, Source, SourceState } from '../../model/source.ts'
import type { FeedHead } from '../workers/reading-tasks.ts'
import { LAST } from './keeper.ts'
import type { Entry } from './prepared.ts'
import type { Round } from './round.ts'
import { takeEntries } from './take-entries.ts'

/**
 * Asks a source, keeps what is new, and then what is known of the source itself: so that after a
 * crash in between it is asked again. Resolves when there is room for the next source.
 */
export async function askSource(round: Round, source: Source): Promise<void> {
  const { url, etag, lastModified, validatedAddress } = toRequest(source)
  const kind = source.kind === 'sitemap' ? 'sitemap' : 'feed'
  const fetched = await round.fetch({ url, kind, etag, lastModified, validatedAddress })
  if (round.signal.aborted) return
  round.tally.count('asked')
  if (fetched.outcome !== 'body') {
    round.background.add(keepState(round, source, { ...NOTHING_NEW, fetched }))
    return
  }
  const read = await readFeed(round, fetched)
  if (round.signal.aborted) return
  if (!read.head) {
    const asked = { ...NOTHING_NEW, fetched, refused: read.problem }
    round.background.add(keepState(round, source, asked))
  } else await takeFeed(round, source, { fetched, head: read.head, entries: read.entries })
}

const NOTHING_NEW = {
  refused: null,
  missing: null,
  entries: [],
  changed: 0,
  unfinished: false,
} as const

function toRequest({ address, state }: Source) {
  const { etag, lastModified, validatedAddress } = state
  return { url: address, etag, lastModified, validatedAddress }
}

async function readFeed(round: Round, { body, contentType, url }: FetchedBody) {
  const done = await round.pool.run('readFeed', { body, contentType, url })
  if (!done.ok) return { head: null, problem: done.problem }
  if (done.value.problem) return { head: null, problem: done.value.problem }
  return { head: done.value.feed, entries: done.value.entries }
}

type Taken = {
  readonly fetched: FetchedBody
  readonly head: FeedHead
  readonly entries: readonly Entry[]
}

async function takeFeed(round: Round, source: Source, { fetched, head, entries }: Taken) {
  const taken = await takeEntries(round, { source, head, entries })
  const { changed, failed, unfinished } = taken
  if (round.signal.aborted) return
  const missing = fetched.cutBy ?? describeFailed(failed, changed)
  if (changed > 0) round.tally.count('changed')
  // The source's own state waits until the articles are on disk; the next source need not.
  const asked = { fetched, refused: null, missing, entries, changed, unfinished }
  round.background.add(taken.kept.then(() => keepState(round, source, asked, head)))
}

function describeFailed(failed: number, of: number): Problem | null {
  if (failed === 0) return null
  return { code: 'articles-missing', message: `${failed} of ${of} new articles could not be read.` }
}

/** What came of asking a source, once its entries were worked through. */
type Asked = {
  readonly fetched: Fetched
  /** Why what it sent could not be used; null where it was. */
  readonly refused: Problem | null
  /** What is missing of it, where something is. */
  readonly missing: Problem | null
  readonly entries: readonly Entry[]
  /** Entries that are new or changed. */
  readonly changed: number
  /** Is an entry left for the next time? Then all of them have to come once more. */
  readonly unfinished: boolean
}

function keepState(round: Round, source: Source, asked: Asked, head?: FeedHead): Promise<boolean> {
  const { clock, keeper, tally } = round
  const { fetched } = asked
  const state = computeState(source, asked, clock.now().toISOString())
  const failure = asked.refused ?? (fetched.outcome === 'failed' ? fetched.problem : null)
  if (failure) tally.fail({ source, article: null, problem: failure })
  if (state.status === 'gone') tally.count('gone')
  const address = fetched.outcome === 'failed' ? null : fetched.movedTo
  if (address !== null) tally.count('moved')
  return keeper.keep({
    at: LAST,
    make: (tables) =>
      tables.sources.update(source.id, {
        ...(address !== null && { address }),
        title: source.title ?? head?.title ?? null,
        link: source.link ?? head?.link ?? null,
        state,
      }),
  })
}

function computeState(source: Source, asked: Asked, now: string): SourceState {
  const { fetched, refused, entries, changed, unfinished } = asked
  const itemDates = entries.map(({ item }) => item.publishedAt).filter((date) => date !== null)
  const answer = { fetched, problem: refused, changed: changed > 0, itemDates }
  const state = stateAfter(source, answer, now)
  if (refused || fetched.outcome !== 'body') return state
  return { ...state, problem: asked.missing, ...(unfinished && NO_VALIDATORS) }
}

const NO_VALIDATORS = { etag: null, lastModified: null, validatedAddress: null } as const
