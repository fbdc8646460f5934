import type { Dispatcher } from 'undici'
import type { Fetched, FetchRequest } from '../../model/fetched.ts'
import type { ByteBudget } from './body/byte-budget.ts'
import { readBody } from './body/read-body.ts'
import { bodyProblem } from './body-problems.ts'
import { computeFreshFor } from './freshness.ts'
import type { Limits } from './limits.ts'
import { createHeaders, isConditional } from './request-headers.ts'
import { parseRetryAfter } from './retry-after.ts'
import { statusProblem } from './status-problems.ts'

/** What one address answers: the end of the way, or the next step of it. */
export type HopAnswer =
  | { readonly outcome: 'redirect'; readonly status: number; readonly location: string | null }
  | { readonly outcome: 'end'; readonly fetched: Fetched }

export type AskOptions = {
  readonly dispatcher: Dispatcher
  readonly userAgent: string
  readonly limits: Limits
  readonly budget: ByteBudget
  readonly now: () => number
  readonly signal: AbortSignal
  /** What messages call the address. */
  readonly place: string
}

type Response = Dispatcher.ResponseData

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const WITH_BODY: ReadonlySet<number> = new Set([200, 203])

/** Asks one address once. It throws what the network throws; whatever is answered is a value. */
export async function askAddress(
  url: URL,
  request: FetchRequest,
  options: AskOptions,
): Promise<HopAnswer> {
  const { limits, signal } = options
  const headers = createHeaders(url, request, options.userAgent)
  const response = await options.dispatcher.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    headers,
    headersTimeout: limits.headers,
    bodyTimeout: limits.idle,
    signal,
  })
  if (WITH_BODY.has(response.statusCode)) {
    return { outcome: 'end', fetched: await readAnswer(url, request, response, options) }
  }
  await discard(response)
  const { place } = options
  const conditional = isConditional(headers)
  return judge(url, response, { conditional, request, place, now: options.now() })
}

/** Lets a short rest pass, so that the connection serves again; anything longer is broken off. */
async function discard(response: Response): Promise<void> {
  const signal = AbortSignal.timeout(1_000)
  await response.body.dump({ limit: 64 << 10, signal }).catch(() => undefined)
}

function judge(
  url: URL,
  response: Response,
  {
    conditional,
    request,
    place,
    now,
  }: {
    readonly conditional: boolean
    readonly request: FetchRequest
    readonly place: string
    readonly now: number
  },
): HopAnswer {
  const status = response.statusCode
  if (REDIRECTS.has(status)) {
    return { outcome: 'redirect', status, location: header(response, 'location') }
  }
  if (status === 304 && conditional) {
    return { outcome: 'end', fetched: nothingNew(url, response, request, now) }
  }
  const problem = statusProblem(status, place)
  const retryAfter = parseRetryAfter(header(response, 'retry-after'), now)
  const gone = status === 410
  return {
    outcome: 'end',
    fetched: { outcome: 'failed', url: url.href, problem, status, gone, retryAfter },
  }
}

/** What a 304 says of the stored answer holds from now on; what it does not say stays. */
function nothingNew(url: URL, response: Response, request: FetchRequest, now: number): Fetched {
  return {
    outcome: 'not-modified',
    url: url.href,
    movedTo: null,
    etag: header(response, 'etag') ?? request.etag ?? null,
    lastModified: header(response, 'last-modified') ?? request.lastModified ?? null,
    freshFor: findFreshFor(response, now),
  }
}

async function readAnswer(
  url: URL,
  { kind }: FetchRequest,
  response: Response,
  { limits, budget, now, place }: AskOptions,
): Promise<Fetched> {
  const limit = limits.bytes[kind]
  const contentEncoding = header(response, 'content-encoding')
  const { bytes, fault } = await readBody(response.body, { contentEncoding, limit, budget })
  const cutBy = fault && bodyProblem(fault, place, limit)
  if (cutBy && (bytes.length === 0 || fault.kind === 'no-room')) {
    const status = response.statusCode
    const failure = { problem: cutBy, status, gone: false, retryAfter: null }
    return { outcome: 'failed', url: url.href, ...failure }
  }
  return {
    outcome: 'body',
    url: url.href,
    movedTo: null,
    contentType: header(response, 'content-type'),
    body: bytes,
    cut: cutBy !== null,
    cutBy,
    etag: cutBy ? null : header(response, 'etag'),
    lastModified: cutBy ? null : header(response, 'last-modified'),
    freshFor: findFreshFor(response, now()),
  }
}

function findFreshFor(response: Response, now: number): number | null {
  const [cacheControl, expires, age, date] = ['cache-control', 'expires', 'age', 'date'].map(
    (name) => header(response, name),
  )
  return computeFreshFor({ cacheControl, expires, age, date }, now)
}

/** A header's value as it came. Of Cache-Control all lines count, of every other the first. */
function header({ headers }: Response, name: string): string | null {
  const value = headers[name]
  if (!Array.isArray(value)) return value ?? null
  return name === 'cache-control' || name === 'content-encoding' ? value.join(', ') : value[0]
}
