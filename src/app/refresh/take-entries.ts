import { canonicalAddress } from '../../extract/address/canonical-address.ts'
import { areUnlike } from '../../extract/address/same-article.ts'
import type { Source } from '../../model/source.ts'
import type { FeedHead } from '../workers/tasks/read-feed.ts'
import { isNews, keepPrepared, keepSeen } from './keep-entry.ts'
import type { Entry } from './prepared.ts'
import { readEntry } from './read-entry.ts'
import type { Round } from './round.ts'
import { runLimited } from './run-limited.ts'
import { summaryOf } from './summary-of.ts'

export type FeedToTake = {
  readonly source: Source
  readonly head: FeedHead
  readonly entries: readonly Entry[]
}

export type Taken = {
  /** Entries that are new or changed. */
  readonly changed: number
  readonly failed: number
  readonly unfinished: boolean
  /** Resolves when all of it is on disk: with whether an article or a version came of it. */
  readonly kept: Promise<boolean>
}

/** Entries of one source that are worked on at one time: pages of one host come one by one anyway. */
export const AT_ONCE = 6

/** Reads and keeps the entries that are new or changed since they were last seen. */
export async function takeEntries(round: Round, given: FeedToTake): Promise<Taken> {
  const feed = { ...given, beside: addressesIn(given.entries) }
  const keys = feed.entries.map(({ key }) => key)
  const seen = await round.store.items.findDigests(feed.source.id, keys)
  const changed = feed.entries.filter(({ key, digest }) => seen.get(key) !== digest)
  const results: EntryTaken[] = []
  await runLimited(changed, AT_ONCE, async (entry) => {
    if (round.signal.aborted) return
    await round.keeper.room()
    results.push(await takeOnce(round, feed, entry, seen.get(entry.key) ?? null))
  })
  return {
    changed: changed.length,
    failed: results.filter(({ failed }) => failed).length,
    unfinished: results.some(({ retry }) => retry),
    kept: Promise.all(results.map(({ kept }) => kept)).then((news) => news.includes(true)),
  }
}

/** With the addresses of all its entries. */
type Taking = FeedToTake & { readonly beside: ReadonlySet<string> }

type EntryTaken = {
  readonly failed: boolean
  readonly retry: boolean
  readonly kept: Promise<boolean>
}

/** An article that came, or is coming, by another feed is not read again. */
async function takeOnce(
  round: Round,
  feed: Taking,
  entry: Entry,
  before: string | null,
): Promise<EntryTaken> {
  const address = entry.item.url === null ? null : canonicalAddress(entry.item.url)
  if (address === null || before !== null) return takeEntry(round, feed, entry, before)
  const claim = round.claims.get(address)
  if (claim) return { ...FINE, kept: claim.then(() => takeSecond(round, feed, entry, address)) }
  if (await takeKnown(round, feed, entry, address)) return { ...FINE, kept: NO_NEWS }
  const taken = takeEntry(round, feed, entry, before)
  const end = taken.then(({ kept }) => kept)
  round.claims.set(address, end)
  const giveUp = () => round.claims.delete(address)
  void end.then(giveUp, giveUp)
  return taken
}

/** What came under an address that another entry has just had: the same article, or another one. */
async function takeSecond(
  round: Round,
  feed: Taking,
  entry: Entry,
  address: string,
): Promise<boolean> {
  if (await takeKnown(round, feed, entry, address)) return false
  return (await takeEntry(round, feed, entry, null)).kept
}

const NO_NEWS = Promise.resolve(false)
const FINE = { failed: false, retry: false } as const

async function takeKnown(
  round: Round,
  { source }: FeedToTake,
  { key, digest, item }: Entry,
  address: string,
): Promise<boolean> {
  const known = await round.store.articles.findByAddress([address])
  if (!known || areUnlike(known, summaryOf(item))) return false
  await keepSeen(round, source.id, { key, digest, articleId: known.id })
  round.tally.count('known')
  return true
}

/** A page that cannot be had is asked for in so many rounds; then what the feed has is taken. */
export const MOST_TRIES = 2

async function takeEntry(
  round: Round,
  feed: Taking,
  entry: Entry,
  before: string | null,
): Promise<EntryTaken> {
  const { source } = feed
  const tries = countTries(before, entry.digest)
  const read = await readEntry(round, entry, { ...feed, lastTry: tries >= MOST_TRIES })
  if (read.prepared) {
    const { prepared, answered } = read
    const origin = { sourceId: source.id, beside: feed.beside, answered }
    const kept = keepPrepared(round, origin, entry, prepared).then((became) => {
      const problem = became?.problem
      if (problem) round.tally.fail({ source, article: prepared.article.source, problem })
      return isNews(became)
    })
    return { failed: false, retry: false, kept }
  }
  if (round.signal.aborted) return { failed: true, retry: true, kept: NO_NEWS }
  const article = entry.item.url ?? entry.item.title ?? entry.key
  round.tally.fail({ source, article, problem: read.problem })
  const digest = read.retry ? `${entry.digest}?${tries + 1}` : entry.digest
  const kept = keepSeen(round, source.id, { key: entry.key, digest, articleId: null })
  return { failed: true, retry: read.retry, kept: kept.then(() => false) }
}

function countTries(before: string | null, digest: string): number {
  return before?.startsWith(`${digest}?`) ? Number(before.slice(digest.length + 1)) : 0
}

/** The addresses that a feed names now, in their canonical form. */
export function addressesIn(entries: readonly Entry[]): ReadonlySet<string> {
  const named = entries.map(({ item }) => (item.url === null ? null : canonicalAddress(item.url)))
  return new Set(named.filter((address) => address !== null))
}
