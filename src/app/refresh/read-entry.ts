import type { FetchedNothingNew, FetchFailed } from '../../model/fetched.ts'
import type { Note } from '../../model/note.ts'
import type { Problem, Source } from '../../model/source.ts'
import type { FeedHead } from '../workers/tasks/read-feed.ts'
import type { Entry, Prepared } from './prepared.ts'
import type { Round } from './round.ts'
import type { Answered } from './visits.ts'

/** What came of an entry: the article; or why there is none, and whether to try again. */
export type EntryRead =
  | {
      readonly prepared: Prepared
      readonly problem: Problem | null
      /** How its page answered, where that is what was read. */
      readonly answered?: Answered
    }
  | { readonly prepared: null; readonly problem: Problem; readonly retry: boolean }

export type ReadEntryOptions = {
  readonly source: Source
  readonly head: FeedHead
  /** Is it the last time that the page is tried? */
  readonly lastTry: boolean
}

/**
 * Reads the article of an entry, from its page where the entry has only the beginning. A page that
 * could not be had for now is tried again; one that is refused, or cannot be read, leaves what the
 * entry has.
 */
export async function readEntry(
  round: Pick<Round, 'pool' | 'pages' | 'fetch'>,
  entry: Entry,
  { source, head, lastTry }: ReadEntryOptions,
): Promise<EntryRead> {
  const input = { item: entry.item, head, outlet: source.outlet }
  const done = await round.pool.run('readEntry', input)
  if (!done.ok) return { prepared: null, problem: done.problem, retry: false }
  const { prepared, truncated } = done.value
  const { url } = entry.item
  if (!truncated || !round.pages || url === null) return fallBack(prepared, null)
  const fetched = await round.fetch({ url, kind: 'page', foundAt: source.address })
  if (fetched.outcome !== 'body') {
    const problem = fetched.outcome === 'failed' ? fetched.problem : NOT_SENT
    if (!lastTry && isPassing(fetched)) return { prepared: null, problem, retry: true }
    return fallBack(prepared, problem)
  }
  const { body, contentType, url: answered } = fetched
  const outlet = source.outlet ?? entry.item.outlet ?? head.title
  const page = { body, contentType, url: answered, entry: input, outlet }
  const read = await round.pool.run('readPage', page)
  if (!read.ok) return fallBack(prepared, read.problem)
  const { prepared: onPage, problem } = read.value
  if (problem && !lastTry && PASSING_WALLS.has(problem.code))
    return { prepared: null, problem, retry: true }
  if (!onPage) return fallBack(prepared, problem)
  const { etag, lastModified } = fetched
  return { prepared: onPage, problem, answered: { address: answered, etag, lastModified } }
}

const NOT_SENT: Problem = { code: 'no-body', message: 'the server sent no page.' }
const NOTHING: Problem = { code: 'no-text', message: 'there is no text in it to read.' }

/** What the entry has, with a note on why it is not what its page has. */
function fallBack(prepared: Prepared | null, problem: Problem | null): EntryRead {
  if (!prepared) return { prepared: null, problem: problem ?? NOTHING, retry: false }
  if (!problem) return { prepared, problem }
  const message = `This is what the feed has of it; its page could not be read: ${problem.message}`
  const note: Note = { code: 'page-not-read', message, level: 'warning', place: null }
  const { article } = prepared
  return {
    prepared: { ...prepared, article: { ...article, notes: [...article.notes, note] } },
    problem,
  }
}

/** The server's own trouble, and the network's, may be over the next time. */
function isPassing(fetched: FetchFailed | FetchedNothingNew): boolean {
  if (fetched.outcome !== 'failed') return false
  const { status, problem } = fetched
  return status === null ? !REFUSED.has(problem.code) : PASSING.test(String(status))
}

/** Pages that stand before others for a while. */
const PASSING_WALLS: ReadonlySet<string> = new Set(['block-page', 'away-page'])

const PASSING = /^(?:408|425|429|5\d\d)$/
/** What we refuse ourselves will be refused the next time. */
const REFUSED: ReadonlySet<string> = new Set([
  'address-with-password',
  'bad-redirect',
  'host-not-found',
  'invalid-address',
  'private-address',
  'redirect-loop',
  'refused-port',
  'robots-forbid',
  'too-many-redirects',
  'unsupported-address',
])
