import type { FetchedNothingNew, FetchFailed } from '../../model/fetched.ts'
import type { Problem, Source } from '../../model/source.ts'
import type { Done } from '../workers/pool.ts'
import type { EntryInput, FeedHead } from '../workers/reading-tasks.ts'
import type { Entry, Prepared } from './prepared.ts'
import type { Round } from './round.ts'

/** What came of an entry: the article; or why there is none, and whether to try again. */
export type EntryRead =
  | { readonly prepared: Prepared; readonly problem: Problem | null }
  | { readonly prepared: null; readonly problem: Problem; readonly retry: boolean }

export type ReadEntryOptions = {
  readonly source: Source
  readonly head: FeedHead
  /** Is it the last time that the page is tried? */
  readonly lastTry: boolean
}

/**
 * Reads the article of an entry, from its page where the entry has only the beginning. A page that
 * could not be had for now is tried again; one that is refused leaves what the entry has.
 */
export async function readEntry(
  round: Round,
  entry: Entry,
  { source, head, lastTry }: ReadEntryOptions,
): Promise<EntryRead> {
  const input = { item: entry.item, head, outlet: source.outlet ?? head.title }
  const url = entry.truncated && round.pages ? entry.item.url : null
  if (url === null) return fromEntry(round, input)
  const fetched = await round.fetch({ url, kind: 'page', foundAt: source.address })
  if (fetched.outcome === 'body') {
    const { body, contentType, url: answered } = fetched
    const page = { body, contentType, url: answered, entry: input, outlet: input.outlet }
    return toRead(await round.pool.run('readPage', page))
  }
  const problem = fetched.outcome === 'failed' ? fetched.problem : NOT_SENT
  if (!lastTry && isPassing(fetched)) return { prepared: null, problem, retry: true }
  const read = await fromEntry(round, input)
  return read.prepared ? { ...read, problem } : { prepared: null, problem, retry: false }
}

const NOT_SENT: Problem = { code: 'no-body', message: 'the server sent no page.' }
const NOTHING: Problem = { code: 'no-text', message: 'there is no text in it to read.' }

async function fromEntry(round: Round, input: EntryInput): Promise<EntryRead> {
  return toRead(await round.pool.run('readEntry', input))
}

function toRead(done: Done<Prepared | null>): EntryRead {
  if (!done.ok) return { prepared: null, problem: done.problem, retry: false }
  if (!done.value) return { prepared: null, problem: NOTHING, retry: false }
  return { prepared: done.value, problem: null }
}

/** The server's own trouble, and the network's, may be over the next time. */
function isPassing(fetched: FetchFailed | FetchedNothingNew): boolean {
  if (fetched.outcome !== 'failed') return false
  const { status, problem } = fetched
  return status === null ? !REFUSED.has(problem.code) : PASSING.test(String(status))
}

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
