import type { FetchRequest } from '../../model/fetched.ts'
import type { RequestKind } from './limits.ts'

const ACCEPT: Readonly<Record<RequestKind, string>> = {
  feed:
    'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, ' +
    'text/xml;q=0.9, application/json;q=0.8, */*;q=0.5',
  page: 'text/html, application/xhtml+xml, */*;q=0.5',
  sitemap: 'application/xml, text/xml, */*;q=0.5',
  robots: 'text/plain, */*;q=0.5',
}

/**
 * What is sent with a request: who asks, what can be read, and the validators of the last answer
 * byte for byte, to the address alone that they came from. No cookie and no referrer, ever.
 */
export function createHeaders(url: URL, request: FetchRequest, userAgent: string) {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept: ACCEPT[request.kind],
    'accept-encoding': 'gzip, br, zstd',
  }
  if (url.href !== URL.parse(request.validatedAddress ?? request.url)?.href) return headers
  if (request.etag) headers['if-none-match'] = request.etag
  if (request.lastModified) headers['if-modified-since'] = request.lastModified
  return headers
}

/** Whether a request asks only for what is new. */
export function isConditional(headers: Readonly<Record<string, string>>): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers
}
