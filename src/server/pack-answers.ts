import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { createSizedCache, type SizedCache } from '../app/desk/sized-cache.ts'
import { ownOrigin } from './guard/asker.ts'
import type { Means } from './means.ts'
import { LOCAL } from './reach.ts'

const compress = promisify(brotliCompress)

/** What is made at each request is packed fast, in a thread of its own. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Less than this is not worth packing. */
const SMALL = 1024

/** Bytes of answers at hand: a few hundred pages. */
const ROOM = 8 << 20

/** Bytes of the largest that is held. */
const LARGEST = 1 << 20

/** Milliseconds for which what a page says of time ("5 min") is left as it is. */
const TICK = 60_000

/** An answer ready to be sent. */
type Answer = {
  /** As it was made, with its hash. */
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
  readonly body: Uint8Array<ArrayBuffer>
  /** Null where nobody asked for it yet, or packing is not worth it. */
  readonly packed: Uint8Array<ArrayBuffer> | null
}

type Held = { readonly revision: string; readonly answer: Answer }

/**
 * Gives answers their hash and packs them; one that the asker has already is not sent again. An address
 * that is asked again is answered without reading or drawing anything as long as nothing was written to
 * any of the databases and the minute is the same.
 */
export function packAnswers({ desk, now, reach = LOCAL }: Means): MiddlewareHandler {
  const held = createSizedCache<Held>(ROOM)
  return async (context, next) => {
    if (!isReading(context.req.method)) return next()
    // What one person sees is nobody else's.
    const { pathname, search } = new URL(context.req.url)
    const address = `${context.get('person')?.id ?? ''} ${ownOrigin(context, reach)}${pathname}${search}`
    const revision = `${Math.floor(now().getTime() / TICK)} ${desk.revision()}`
    const known = held.get(address)
    const isSame = known?.revision === revision
    if (!isSame) await next()
    if (!isSame && !mayBeKept(context.res)) return
    const made = isSame ? known.answer : await prepare(context.res, known?.answer, now())
    const answer = isFor(context) ? await pack(made) : made
    if (answer !== known?.answer || !isSame) hold(held, address, { revision, answer })
    context.res = send(context, answer)
  }
}

const isFor = ({ req }: Context) => acceptsBrotli(req.header('accept-encoding'))

const isReading = (method: string) => method === 'GET' || method === 'HEAD'

/** Only what was made to be asked again and was answered whole: see `respond.ts`. */
function mayBeKept({ status, headers }: Response): boolean {
  const isOnce = headers.has('set-cookie')
  return status === 200 && !isOnce && headers.get('cache-control') === REVALIDATED
}

/** What may be kept by whom it was sent to, and is asked for again each time. */
export const REVALIDATED = 'private, no-cache'

/** The answer with its hash; where it came to the same as before, that one is ready. */
async function prepare(made: Response, before: Answer | undefined, at: Date): Promise<Answer> {
  const body = new Uint8Array(await made.arrayBuffer())
  const etag = made.headers.get('etag') ?? hashOf(body)
  if (before?.etag === etag) return before
  const headers = { ...Object.fromEntries(made.headers), etag, vary: 'Accept-Encoding' }
  // Who asks by the hour would not take what is another with the same hour.
  if (before && made.headers.has('last-modified'))
    return { etag, body, packed: null, headers: { ...headers, 'last-modified': at.toUTCString() } }
  return { headers, etag, body, packed: null }
}

async function pack(answer: Answer): Promise<Answer> {
  if (answer.packed || answer.body.length < SMALL) return answer
  return { ...answer, packed: Uint8Array.from(await compress(answer.body, QUALITY)) }
}

function hashOf(body: Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

function hold(held: SizedCache<Held>, address: string, one: Held): void {
  const { body, packed } = one.answer
  if (body.length > LARGEST) return
  held.set(address, one, address.length + body.length + (packed?.length ?? 0))
}

function send({ req }: Context, { headers, etag, body, packed }: Answer): Response {
  if (isKnown(req, etag, headers['last-modified']))
    return new Response(null, { status: 304, headers })
  if (!packed || !acceptsBrotli(req.header('accept-encoding')))
    return new Response(body, { headers })
  return new Response(packed, { headers: { ...headers, 'content-encoding': 'br' } })
}

/** Does who asks have it already? A tag counts before an hour, as RFC 9110 has it. */
function isKnown(req: Context['req'], etag: string, modified: string | undefined): boolean {
  const tags = req.header('if-none-match')
  if (tags !== undefined) return namesTag(tags, etag)
  const since = Date.parse(req.header('if-modified-since') ?? '')
  return modified !== undefined && Date.parse(modified) <= since
}

function namesTag(header: string, etag: string): boolean {
  return header.split(',').some((each) => each.trim() === etag || each.trim() === '*')
}

export function acceptsBrotli(header: string | undefined): boolean {
  return /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+)?\s*(?:,|$)/i.test(header ?? '')
}
