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

/** Prefixes that are understood where a document forgets to say what they mean. */
const USUAL = new Set(
  'atom content rdf dc dcterms media itunes feedburner xhtml xml news'.split(' '),
)

/** The declarations that one element makes, and those around it. */
export type Scope = {
  readonly declared: Map<string, string>
  readonly outer: Scope | null
}

/**
 * The name that an element or an attribute goes by here: lower case, with the prefix that its
 * namespace is known by. Unknown namespaces keep the document's own prefix, or `?:`.
 */
export function knownName(printed: string, scope: Scope | null, defaults: boolean): string {
  const name = printed.toLowerCase()
  const colon = name.indexOf(':')
  const prefix = colon < 0 ? '' : name.slice(0, colon)
  const local = name.slice(colon + 1)
  if (colon < 0 && !defaults) return local
  const address = lookUp(prefix, scope)
  if (address === null) return USUAL.has(prefix) || prefix ? `${prefix}:${local}` : local
  if (address === '') return local
  const known = PREFIXES.find(([start]) => address.startsWith(start))
  if (known) return known[1] + local
  return `${prefix || '?'}:${local}`
}

function lookUp(prefix: string, scope: Scope | null): string | null {
  for (let at = scope; at; at = at.outer) {
    const address = at.declared.get(prefix)
    if (address !== undefined) return address
  }
  return null
}
