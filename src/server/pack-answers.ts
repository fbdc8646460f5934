import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, constants } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { createSizedCache, type SizedCache } from '../app/desk/sized-cache.ts'
import { ownOrigin } from './guard/asker.ts'
import { madeOf } from './made-answer.ts'
import type { Means } from './means.ts'
import { namesTag } from './names-tag.ts'
import { LOCAL } from './reach.ts'
import { REVALIDATED } from './respond.ts'
import { revisionOf } from './revision-of.ts'

const compress = promisify(brotliCompress)

/** What is made at each request is packed fast, in a thread of its own. */
const QUALITY = 4

/** Bits of the window: two to their power are the bytes that a packed page refers back to. */
const WINDOW = 18

/** Told how much comes, it takes no more memory than that needs. */
function packing({ length }: Uint8Array): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW,
      [constants.BROTLI_PARAM_SIZE_HINT]: length,
    },
  }
}

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
 * that is asked again is answered without drawing anything as long as what it is made of and the minute
 * are the same.
 */
export function packAnswers({ desk, now, reach = LOCAL }: Means): MiddlewareHandler {
  const held = createSizedCache<Held>(ROOM)
  return async (context, next) => {
    if (!isReading(context.req.method)) return next()
    // What one person sees is nobody else's.
    const { pathname, search } = new URL(context.req.url)
    const address = `${context.get('person')?.id ?? ''} ${ownOrigin(context, reach)}${pathname}${search}`
    const minute = Math.floor(now().getTime() / TICK)
    const revision = `${minute} ${await revisionOf(desk, pathname)}`
    const known = held.get(address)
    const isSame = known?.revision === revision
    if (!isSame) await next()
    if (!isSame && !mayBeKept(context.res)) return
    const made = isSame ? known.answer : await prepare(context.res, known?.answer, now())
    const answer = isFor(context) ? await pack(made) : made
    if (answer !== known?.answer || !isSame) hold(held, address, { revision, answer })
    // What was there is replaced rather than wrapped.
    context.res = undefined
    context.res = send(context, answer)
  }
}

const isFor = ({ req }: Context) => acceptsBrotli(req.header('accept-encoding'))

const isReading = (method: string) => method === 'GET' || method === 'HEAD'

/**
 * Only what was answered whole and will be asked for again: by its browser, or, where no browser may keep
 * it, as it was made here (see `respond.ts`).
 */
function mayBeKept(answer: Response): boolean {
  const { status, headers } = answer
  if (status !== 200 || headers.has('set-cookie') || madeOf(answer)?.isReady) return false
  const control = headers.get('cache-control')
  return control === REVALIDATED || (control !== null && control === madeOf(answer)?.heldAs)
}

/** The answer with its hash; where it came to the same as before, that one is ready. */
async function prepare(made: Response, before: Answer | undefined, at: Date): Promise<Answer> {
  const body = await bodyOf(made)
  const etag = made.headers.get('etag') ?? hashOf(body)
  if (before?.etag === etag) return before
  const headers = { ...Object.fromEntries(made.headers), etag, vary: 'Accept-Encoding' }
  // Who asks by the hour would not take what is another with the same hour.
  if (before && made.headers.has('last-modified'))
    return { etag, body, packed: null, headers: { ...headers, 'last-modified': at.toUTCString() } }
  return { headers, etag, body, packed: null }
}

/** The bytes of an answer: out of what it was made of, where that is known. */
async function bodyOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  const body = madeOf(answer)?.body
  return typeof body === 'string'
    ? encoder.encode(body)
    : new Uint8Array(await answer.arrayBuffer())
}

const encoder = new TextEncoder()

async function pack(answer: Answer): Promise<Answer> {
  if (answer.packed || answer.body.length < SMALL) return answer
  return { ...answer, packed: Uint8Array.from(await compress(answer.body, packing(answer.body))) }
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

export function acceptsBrotli(header: string | undefined): boolean {
  return /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+)?\s*(?:,|$)/i.test(header ?? '')
}
