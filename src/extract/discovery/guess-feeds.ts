import { webAddress } from '../xml/absolute.ts'
import type { FoundFeed } from './found-feed.ts'

/** Where programs that publish put their feeds, the most usual first. */
const BESIDE = ['feed/', 'rss.xml', 'feed.xml', 'atom.xml', 'rss', 'index.xml', 'feed.json']

/** Addresses at which a site may have a feed: beside the page that was given, then at the root. */
export function guessFeeds(url: string): FoundFeed[] {
  const folders = [folderOf(url), webAddress('/', url)]
  const urls = folders.flatMap((folder) =>
    folder ? BESIDE.flatMap((name) => webAddress(name, folder) ?? []) : [],
  )
  return [...new Set(urls)].map((each) => ({ url: each, title: null, by: 'guess' }))
}

/** The address as a folder: "https://example.org/news" → "https://example.org/news/". */
function folderOf(url: string): string | null {
  const bare = webAddress(url.replace(/[?#].*$/s, ''), null)
  if (!bare) return null
  if (bare.endsWith('/')) return bare
  return /\.\w{2,5}$/.test(new URL(bare).pathname) ? webAddress('.', bare) : `${bare}/`
}
