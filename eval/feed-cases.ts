import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED } from './gold.ts'

/** One value that a reader should find in a feed, by the names of the feedparser library. */
export type FeedCheck = { readonly path: readonly (string | number)[]; readonly value: unknown }

/** One feed of the corpus with what a reader should find in it. */
export type FeedCase = {
  readonly file: string
  readonly headers: readonly string[]
  readonly checks: readonly FeedCheck[]
  readonly body: Uint8Array
}

const FOLDER = join(SHARED, 'corpora', 'feeds')
/** Where the corpus was served from: relative addresses in it are expected against this. */
const SERVED = 'http://127.0.0.1:8097/'

export function loadFeeds(): FeedCase[] {
  const cases: Omit<FeedCase, 'body'>[] = JSON.parse(
    readFileSync(join(FOLDER, 'expected.json'), 'utf8'),
  )
  return cases.map((each) => ({ ...each, body: readFileSync(join(FOLDER, each.file)) }))
}

/** The value of a header that the corpus gives with a feed. */
export function headerOf({ headers }: FeedCase, name: string): string | null {
  const line = headers.find((each) => each.toLowerCase().startsWith(`${name}:`))
  return line?.slice(name.length + 1).trim() ?? null
}

/** The address that a feed's relative addresses are made absolute against. */
export function addressOf(feed: FeedCase): string {
  const served = new URL(`tests/${feed.file}`, SERVED).href
  return new URL(headerOf(feed, 'content-location') ?? served, served).href
}
