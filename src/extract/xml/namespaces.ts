/** Names of XML without one, and those of RSS, which was written with many. */
const RSS = ''

/** The prefix that we know a namespace by, whatever prefix a document gives it. */
const PREFIXES: readonly (readonly [start: string, prefix: string])[] = [
  ['http://www.w3.org/2005/atom', 'atom:'],
  ['http://purl.org/atom/', 'atom:'],
  ['http://purl.org/echo/', 'atom:'],
  ['http://purl.org/rss/1.0/modules/content', 'content:'],
  ['http://purl.org/rss/1.0/modules/', 'module:'],
  ['http://purl.org/rss/', RSS],
  ['http://purl.org/net/rss1.1', RSS],
  ['http://my.netscape.com/', RSS],
  ['http://channel.netscape.com/', RSS],
  ['http://backend.userland.com/', RSS],
  ['http://blogs.law.harvard.edu/tech/rss', RSS],
  ['http://cyber.law.harvard.edu/rss', RSS],
  ['http://www.rssboard.org/rss-specification', RSS],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf:'],
  ['http://purl.org/dc/terms', 'dcterms:'],
  ['http://purl.org/dc/', 'dc:'],
  ['http://search.yahoo.com/mrss', 'media:'],
  ['http://video.search.yahoo.com/mrss', 'media:'],
  ['http://www.itunes.com/dtds/podcast', 'itunes:'],
  ['http://example.com/dtds/podcast', 'itunes:'],
  ['http://rssnamespace.org/feedburner/', 'feedburner:'],
  ['http://www.w3.org/1999/xhtml', 'xhtml:'],
  ['http://www.w3.org/xml/1998/namespace', 'xml:'],
  ['http://www.sitemaps.org/schemas/sitemap/', RSS],
  ['http://www.google.com/schemas/sitemap/', RSS],
  ['http://www.google.com/schemas/sitemap-news/', 'news:'],
]

/** What the prefixes that one element declares are known as here, and the scope around it. */
export type Scope = {
  readonly declared: Map<string, string>
  readonly outer: Scope | null
}

/** The prefix that a namespace is known by. An unknown one keeps the document's own, or `?:`. */
export function knownPrefix(printed: string, address: string): string {
  if (address === '') return ''
  const known = PREFIXES.find(([start]) => address.startsWith(start))
  return known ? known[1] : `${printed || '?'}:`
}

/**
 * The name that an element goes by here: lower case, with the prefix that its namespace is known
 * by. A prefix that was never declared is taken for what it usually means.
 */
export function elementName(printed: string, scope: Scope | null): string {
  const name = printed.toLowerCase()
  const colon = name.indexOf(':')
  const prefix = colon < 0 ? '' : name.slice(0, colon)
  return (lookUp(prefix, scope) ?? (prefix && `${prefix}:`)) + name.slice(colon + 1)
}

/** The same for an attribute, which without a prefix is in no namespace. */
export function attributeName(printed: string, scope: Scope | null): string {
  return printed.includes(':') ? elementName(printed, scope) : printed.toLowerCase()
}

function lookUp(prefix: string, scope: Scope | null): string | null {
  for (let at = scope; at; at = at.outer) {
    const known = at.declared.get(prefix)
    if (known !== undefined) return known
  }
  return null
}
