import type { Fetched, FetchRequest } from '../../model/fetched.ts'
import type { Problem } from '../../model/source.ts'
import type { HopAnswer } from './ask-address.ts'
import { maskAddress } from './mask-address.ts'

/** Asks one address of the way; `from` is where it was found, if anywhere. It never throws. */
export type AskHop = (url: URL, request: FetchRequest, from: From) => Promise<HopAnswer>

/** What leads to an address: a document that names it, or another address that redirects to it. */
export type From = { readonly url: URL; readonly by: 'document' | 'redirect' } | null

const LASTING: ReadonlySet<number> = new Set([301, 308])

/**
 * Goes where the answers point, so many times at most. A move is remembered only where every step to
 * it is for good, and none gives up the protection of TLS.
 */
export async function followRedirects(
  start: URL,
  request: FetchRequest,
  { ask, most }: { readonly ask: AskHop; readonly most: number },
): Promise<Fetched> {
  const seen = new Set<string>()
  const document = URL.parse(request.foundAt ?? '')
  let from: From = document && { url: document, by: 'document' }
  let url = start
  let movedTo: string | null = null
  let lasting = true
  while (seen.size <= most) {
    seen.add(url.href)
    const answer = await ask(url, request, from)
    if (answer.outcome === 'end') return withWay(answer.fetched, movedTo, lasting)
    const next = findTarget(answer.location, url)
    if (!next) return failed(url, badTarget(toPlace(url, from), answer.location))
    if (seen.has(next.href)) return failed(url, circle(toPlace(url, from)))
    lasting &&= LASTING.has(answer.status) && !givesUpTls(url, next)
    if (lasting) movedTo = next.href
    from = { url, by: 'redirect' }
    url = next
  }
  return failed(url, tooMany(most))
}

/** What a message calls an address: it stands beside it, unless the server led elsewhere. */
export function toPlace(url: URL, from: From): string {
  return from?.by === 'redirect' ? maskAddress(url.href) : 'the server'
}

function withWay(fetched: Fetched, movedTo: string | null, lasting: boolean): Fetched {
  if (fetched.outcome === 'failed') return { ...fetched, gone: fetched.gone && lasting }
  return { ...fetched, movedTo }
}

function findTarget(location: string | null, base: URL): URL | null {
  const target = location === null ? null : URL.parse(location.trim(), base.href)
  if (!target) return null
  target.hash = ''
  return target
}

function givesUpTls(from: URL, to: URL): boolean {
  return from.protocol === 'https:' && to.protocol !== 'https:'
}

function failed(url: URL, problem: Problem): Fetched {
  const none = { status: null, gone: false, retryAfter: null }
  return { outcome: 'failed', url: url.href, problem, ...none }
}

function badTarget(place: string, location: string | null): Problem {
  const where = location === null ? 'without saying where' : 'to what is no address'
  return {
    code: 'bad-redirect',
    message: `${place} redirects ${where}. Check the address.`,
  }
}

function circle(place: string): Problem {
  return {
    code: 'redirect-loop',
    message: `${place} redirects in a circle. It may want cookies or a login.`,
  }
}

function tooMany(most: number): Problem {
  return {
    code: 'too-many-redirects',
    message: `the server redirects more than ${most} times. Check the address.`,
  }
}
