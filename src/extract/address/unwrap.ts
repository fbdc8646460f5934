/** Hosts that show or lead to somebody else's page, with the address of that page in their own. */
const IN_PATH: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/, path: /^\/[a-z]{1,2}\/(s\/)?(.+)$/ },
  { host: /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/, path: /^\/amp\/(s\/)?(.+)$/ },
]
const ARCHIVE = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:)\/{1,2}(.+)$/

const IN_QUERY: readonly { readonly host: RegExp; readonly path: RegExp; readonly name: RegExp }[] =
  [
    {
      host: /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/,
      path: /^\/url$/,
      name: /^(?:url|q)$/,
    },
    { host: /^(?:lm?|www)\.facebook\.com$/, path: /^\/l\.php$/, name: /^u$/ },
    { host: /^out\.reddit\.com$/, path: /^\//, name: /^url$/ },
    { host: /^t\.umblr\.com$/, path: /^\/redirect$/, name: /^z$/ },
    { host: /^go\.(?:redirectingat|skimresources)\.com$/, path: /^\//, name: /^url$/ },
  ]

/** An address wrapped in another that is wrapped in a third is as deep as it gets. */
const DEEPEST = 3

/** The address of the page itself, where this is a cache's, an archive's or a redirector's. */
export function unwrap(url: URL): URL {
  let at = url
  for (let i = 0; i < DEEPEST; i++) {
    const inner = innerAddress(at)
    if (inner === null || !/^https?:\/\//i.test(inner) || !URL.canParse(inner)) return at
    at = new URL(inner)
  }
  return at
}

function innerAddress({ hostname, pathname, search }: URL): string | null {
  for (const { host, path } of IN_PATH) {
    const match = host.test(hostname) ? path.exec(pathname) : null
    if (match) return `http${match[1] ? 's' : ''}://${match[2]}${search}`
  }
  const archived = hostname === 'web.archive.org' ? ARCHIVE.exec(pathname) : null
  if (archived) return `${archived[1]}//${archived[2]}${search}`
  const rule = IN_QUERY.find(({ host, path }) => host.test(hostname) && path.test(pathname))
  return rule ? parameter(search, rule.name) : null
}

function parameter(search: string, name: RegExp): string | null {
  for (const part of search.slice(1).split('&')) {
    const at = part.indexOf('=')
    if (at > 0 && name.test(part.slice(0, at))) return decodeSafely(part.slice(at + 1))
  }
  return null
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
