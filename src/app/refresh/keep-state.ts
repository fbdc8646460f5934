import { stateAfter } from '../../acquire/polling/state-after.ts'
import type { Fetched } from '../../model/fetched.ts'
import type { Problem, Source, SourceState } from '../../model/source.ts'
import type { Tables } from '../../store/store.ts'
import { LAST } from './keeper.ts'
import type { Round } from './round.ts'

/** What came of asking a source, once its entries were worked through. */
export type Asked = {
  readonly fetched: Fetched
  /** Why what it sent could not be used; null where it was. */
  readonly refused: Problem | null
  /** What is missing of it, where something is. */
  readonly missing: Problem | null
  /** When its entries were published, as far as they say. */
  readonly itemDates: readonly string[]
  /** Entries that are new or changed. */
  readonly changed: number
  /** Did an article come of them, or a version of one? */
  readonly news: boolean
  /** Is an entry left for the next time? Then all of them have to come once more. */
  readonly unfinished: boolean
  /** What it calls itself, and the address of its site. */
  readonly title: string | null
  readonly link: string | null
}

/** An answer with nothing in it that is new. */
export const NOTHING_NEW: Omit<Asked, 'fetched'> = {
  refused: null,
  missing: null,
  itemDates: [],
  changed: 0,
  news: false,
  unfinished: false,
  title: null,
  link: null,
}

/** Keeps how asking a source went, and counts it. Resolves when it is on disk. */
export function keepState(round: Round, source: Source, asked: Asked): Promise<boolean> {
  const { clock, keeper, tally } = round
  const now = clock.now().toISOString()
  const after = describeAfter(source, asked, now)
  const { failure, state, address } = after
  if (asked.news) tally.count('changed')
  if (failure) tally.fail({ source, article: null, problem: failure })
  if (state.status === 'gone') tally.count('gone')
  if (address !== null) tally.count('moved')
  return keeper.keep({ at: LAST, make: (tables) => saveAfter(tables, source, after, now) })
}

/** Keeps how asking a source went, inside a transaction. */
export function saveState(
  tables: Tables,
  source: Source,
  asked: Asked,
  now: string,
): Promise<void> {
  return saveAfter(tables, source, describeAfter(source, asked, now), now)
}

/** What is known of a source once it was asked. */
type After = {
  readonly state: SourceState
  readonly failure: Problem | null
  /** Where it is asked from now on; null where that stays. */
  readonly address: string | null
  readonly title: string | null
  readonly link: string | null
}

function describeAfter(source: Source, asked: Asked, now: string): After {
  const { fetched, refused } = asked
  const failure = refused ?? (fetched.outcome === 'failed' ? fetched.problem : null)
  return {
    state: computeState(source, asked, now),
    failure,
    // A move to what cannot be used, such as a page to log in, is no move.
    address: fetched.outcome !== 'failed' && !refused ? fetched.movedTo : null,
    title: source.title ?? asked.title,
    link: source.link ?? asked.link,
  }
}

async function saveAfter(
  tables: Tables,
  source: Source,
  { state, failure, address, title, link }: After,
  now: string,
): Promise<void> {
  const change = { ...(address !== null && { address }), title, link, state }
  await tables.sources.update(source.id, change)
  // Told once: it goes on failing until it does not.
  if (failure && state.failures > 0 && source.state.failures === 0)
    await tables.events.add({ kind: 'source-failed', source: source.id, problem: failure }, now)
}

function computeState(source: Source, asked: Asked, now: string): SourceState {
  const { fetched, refused, itemDates, changed, unfinished } = asked
  const answer = { fetched, problem: refused, changed: changed > 0, itemDates }
  const state = stateAfter(source, answer, now)
  if (refused || fetched.outcome !== 'body') return state
  const { nextAt } = state
  const again = unfinished ? { ...NO_VALIDATORS, nextAt: soonerOf(nextAt, now) } : {}
  return { ...state, problem: asked.missing, ...again }
}

/** What a source that seldom writes still has to give is not left until it writes again. */
const LONGEST_FOR_REST = 3_600_000

function soonerOf(nextAt: string | null, now: string): string {
  const latest = new Date(Date.parse(now) + LONGEST_FOR_REST).toISOString()
  return nextAt === null || nextAt > latest ? latest : nextAt
}

const NO_VALIDATORS = { etag: null, lastModified: null, validatedAddress: null } as const

/** A sentence on the entries that could not be read; null where all could. */
export function describeMissing(failed: number, changed: number): Problem | null {
  if (failed === 0) return null
  const message = `${failed} of ${changed} new articles could not be read.`
  return { code: 'articles-missing', message }
}
