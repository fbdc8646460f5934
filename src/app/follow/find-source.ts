import type { FoundFeed } from '../../extract/discovery/discover-feeds.ts'
import type { FetchedBody } from '../../model/fetched.ts'
import type { Problem, Source } from '../../model/source.ts'
import type { Round } from '../refresh/round.ts'
import type { Pool } from '../workers/pool.ts'
import type { ReadingTasks } from '../workers/reading-tasks.ts'

/** What can be asked, and what reads the answers. */
export type Asking = {
  readonly fetch: Round['fetch']
  readonly pool: Pool<ReadingTasks>
}

/** What a source is before it is kept. */
export type FoundSource = Pick<Source, 'kind' | 'address' | 'title' | 'link'>

/** What stands at an address: a source, with what else could be followed there; or why none. */
export type Found =
  | { readonly source: FoundSource; readonly others: readonly Offer[]; readonly problem: null }
  | { readonly source: null; readonly problem: Problem }

/** Another feed that a site has. */
export type Offer = { readonly address: string; readonly title: string | null }

/** Feeds of a site that are tried until one can be read. */
const MOST_TRIED = 8

/** Finds what can be followed at an address: the feed that it is, or the first one of the site. */
export async function findSource(asking: Asking, address: string): Promise<Found> {
  const { fetch, pool } = asking
  const fetched = await fetch({ url: address, kind: 'feed' })
  if (fetched.outcome !== 'body') {
    return { source: null, problem: fetched.outcome === 'failed' ? fetched.problem : NOTHING_SENT }
  }
  const own = await readSource(pool, address, fetched)
  if (own.source) return { ...own, others: [] }
  const { body, contentType, url } = fetched
  const done = await pool.run('findFeeds', { body, contentType, url })
  const feeds = done.ok ? done.value : []
  for (const feed of feeds.slice(0, MOST_TRIED)) {
    const answer = await fetch({ url: feed.url, kind: 'feed', foundAt: url })
    if (answer.outcome !== 'body') continue
    const { source } = await readSource(pool, feed.url, answer)
    if (!source) continue
    const others = feeds.filter((other) => other !== feed && other.by !== 'guess').map(toOffer)
    return { source, others, problem: null }
  }
  return { source: null, problem: own.problem }
}

function toOffer({ url, title }: FoundFeed): Offer {
  return { address: url, title }
}

const NOTHING_SENT: Problem = { code: 'no-body', message: 'the server sent nothing.' }

type ReadSource =
  | { readonly source: FoundSource; readonly problem: null }
  | { readonly source: null; readonly problem: Problem }

async function readSource(
  pool: Pool<ReadingTasks>,
  address: string,
  { body, contentType, url, movedTo }: FetchedBody,
): Promise<ReadSource> {
  const done = await pool.run('readFeed', { body, contentType, url })
  if (!done.ok) return { source: null, problem: done.problem }
  if (done.value.problem) return { source: null, problem: done.value.problem }
  const { title, link } = done.value.feed
  return { source: { kind: 'feed', address: movedTo ?? address, title, link }, problem: null }
}
