import { stateAfter } from '../../acquire/polling/state-after.ts'
import type { Fetched } from '../../model/fetched.ts'
import type { Problem, Source, SourceState } from '../../model/source.ts'
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
  const { fetched } = asked
  const now = clock.now().toISOString()
  const state = computeState(source, asked, now)
  const failure = asked.refused ?? (fetched.outcome === 'failed' ? fetched.problem : null)
  if (asked.news) tally.count('changed')
  if (failure) tally.fail({ source, article: null, problem: failure })
  if (state.status === 'gone') tally.count('gone')
  // A move to what cannot be used, such as a page to log in, is no move.
  const usable = fetched.outcome !== 'failed' && !asked.refused
  const address = usable ? fetched.movedTo : null
  if (address !== null) tally.count('moved')
  return keeper.keep({
    at: LAST,
    make: async (tables) => {
      await tables.sources.update(source.id, {
        ...(address !== null && { address }),
        title: source.title ?? asked.title,
        link: source.link ?? asked.link,
        state,
      })
      // Told once: it goes on failing until it does not.
      if (failure && state.failures > 0 && source.state.failures === 0)
        await tables.events.add({ kind: 'source-failed', source: source.id, problem: failure }, now)
    },
  })
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
