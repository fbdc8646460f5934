import { webAddress } from '../xml/absolute.ts'

const MOST = 100
/** Crawlers read the first 500 KiB of the file. */
const LONGEST = 500 * 1024

/** Where sites keep their sitemaps of news, and then of all. */
const USUAL = ['/news-sitemap.xml', '/sitemap-news.xml', '/sitemap_news.xml', '/sitemap.xml']

/** The sitemaps that a site's robots.txt names, those of news first, then the usual addresses. */
export function findSitemaps(robots: string, url: string): string[] {
  const named = [...robots.slice(0, LONGEST).matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})/gim)]
  const addresses = named.flatMap((match) => webAddress(match[1], url) ?? [])
  const news = addresses.filter((address) => /news/i.test(new URL(address).pathname))
  const usual = USUAL.flatMap((path) => webAddress(path, url) ?? [])
  return [...new Set([...news, ...addresses, ...usual])].slice(0, MOST)
}
