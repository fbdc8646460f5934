import type { FoundFeed } from '../../extract/discovery/discover-feeds.ts'
import type { FetchedBody } from '../../model/fetched.ts'
import type { Problem, Source } from '../../model/source.ts'
import type { Round } from '../refresh/round.ts'
import type { Pool } from '../workers/pool.ts'
import type { FeedRead } from '../workers/tasks/read-feed.ts'
import type { ReadingTasks } from '../workers/tasks/reading-tasks.ts'

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

/** Finds what can be followed at an address: the feed that it is, or the best that its site has. */
export async function findSource(asking: Asking, address: string): Promise<Found> {
  const fetched = await asking.fetch({ url: address, kind: 'feed' })
  if (fetched.outcome !== 'body') {
    return { source: null, problem: fetched.outcome === 'failed' ? fetched.problem : NOTHING_SENT }
  }
  const own = await readSource(asking.pool, address, fetched)
  if (own.source) return { ...own, others: [] }
  if (own.sitemaps) return (await findNewsAmong(asking, own.sitemaps, fetched.url)) ?? own
  const found = (await findFeed(asking, fetched)) ?? (await findNewsSitemap(asking, fetched.url))
  return found ?? own
}

const NOTHING_SENT: Problem = { code: 'no-body', message: 'the server sent nothing.' }

/** A page that is followed itself, because a person says so. */
export async function findPage({ fetch }: Asking, address: string): Promise<Found> {
  const fetched = await fetch({ url: address, kind: 'page' })
  if (fetched.outcome === 'failed') return { source: null, problem: fetched.problem }
  const source = {
    kind: 'page',
    address: fetched.movedTo ?? address,
    title: null,
    link: null,
  } as const
  return { source, others: [], problem: null }
}

/** The first of the feeds that a page names, or that a site usually has, that can be read. */
async function findFeed({ fetch, pool }: Asking, page: FetchedBody): Promise<Found | null> {
  const { body, contentType, url } = page
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
  return null
}

function toOffer({ url, title }: FoundFeed): Offer {
  return { address: url, title }
}

/** The sitemap of news that a site's robots.txt names, or that it usually has. */
async function findNewsSitemap(asking: Asking, site: string): Promise<Found | null> {
  const { fetch, pool } = asking
  const robots = await fetch({
    url: new URL('/robots.txt', site).href,
    kind: 'robots',
    foundAt: site,
  })
  const body = robots.outcome === 'body' ? robots.body : new Uint8Array()
  const named = await pool.run('findSitemaps', { body, url: site })
  return named.ok ? findNewsAmong(asking, named.value, site) : null
}

/** The first of the sitemaps that tells of news; those that an index names are looked at as well. */
async function findNewsAmong(
  { fetch, pool }: Asking,
  sitemaps: readonly string[],
  site: string,
): Promise<Found | null> {
  const waiting = newsFirst(sitemaps)
  const tried = new Set([site])
  for (let url = waiting.shift(); url && tried.size <= MOST_TRIED; url = waiting.shift()) {
    if (tried.has(url)) continue
    tried.add(url)
    const answer = await fetch({ url, kind: 'sitemap', foundAt: site })
    if (answer.outcome !== 'body') continue
    const done = await pool.run('readSitemap', { ...answer, url: answer.url })
    if (!done.ok) continue
    if (done.value.problem) waiting.unshift(...newsFirst(done.value.sitemaps ?? []))
    else if (done.value.format === 'news-sitemap') {
      const source = { kind: 'sitemap', address: url, title: null, link: site } as const
      return { source, others: [], problem: null }
    }
  }
  return null
}

/** Those that have news in their names before the others, which may be thousands of old pages. */
function newsFirst(sitemaps: readonly string[]): string[] {
  const named = sitemaps.filter((url) => /news/i.test(url))
  return [...named, ...sitemaps.filter((url) => !named.includes(url))].slice(0, MOST_TRIED)
}

type ReadSource =
  | { readonly source: FoundSource; readonly problem: null }
  | {
      readonly source: null
      readonly problem: Problem
      readonly sitemaps?: readonly string[] | undefined
    }

async function readSource(
  pool: Pool<ReadingTasks>,
  address: string,
  { body, contentType, url, movedTo }: FetchedBody,
): Promise<ReadSource> {
  const input = { body, contentType, url }
  const place = movedTo ?? address
  const feed = await pool.run('readFeed', input)
  if (!feed.ok) return { source: null, problem: feed.problem }
  if (!feed.value.problem)
    return { source: { kind: 'feed', address: place, ...titleOf(feed.value) }, problem: null }
  const sitemap = await pool.run('readSitemap', input)
  if (sitemap.ok && !sitemap.value.problem) {
    return { source: { kind: 'sitemap', address: place, ...titleOf(sitemap.value) }, problem: null }
  }
  if (sitemap.ok && sitemap.value.problem && sitemap.value.sitemaps) {
    return { source: null, problem: sitemap.value.problem, sitemaps: sitemap.value.sitemaps }
  }
  return { source: null, problem: feed.value.problem }
}

function titleOf({ feed: { title, link } }: Extract<FeedRead, { problem: null }>) {
  return { title, link }
}
