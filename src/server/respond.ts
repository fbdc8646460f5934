import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Context } from 'hono'
import { type Frame, frame } from '../present/desk/frame.ts'
import type { Means } from './means.ts'

const compress = promisify(brotliCompress)

/** What is made at each request is packed fast, in a thread of its own. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Less than this is not worth packing. */
const SMALL = 1024

const HTML = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'

/** A page of the desk around its body. */
export function sendPage(
  context: Context,
  { assets, desk }: Pick<Means, 'assets' | 'desk'>,
  page: Omit<Frame, 'assets' | 'preferences'>,
  status = 200,
): Promise<Response> {
  return send(
    context,
    frame({ ...page, assets: assets.addresses, preferences: desk.preferences.find() }),
    HTML,
    status,
  )
}

export function sendJson(context: Context, value: unknown, status = 200): Promise<Response> {
  return send(context, JSON.stringify(value), JSON_TYPE, status)
}

export function sendJsonText(context: Context, text: string): Promise<Response> {
  return send(context, text, JSON_TYPE, 200)
}

/** Sends a text under its hash; one that the asker has already is not sent again. */
async function send(
  { req }: Context,
  text: string,
  type: string,
  status: number,
): Promise<Response> {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 27)
  const etag = `W/"${hash}"`
  const headers = new Headers({
    'Content-Type': type,
    'Cache-Control': 'private, no-cache',
    ETag: etag,
    Vary: 'Accept-Encoding',
  })
  if (status === 200 && namesTag(req.header('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  if (text.length < SMALL || !acceptsBrotli(req.header('accept-encoding')))
    return new Response(text, { status, headers })
  headers.set('Content-Encoding', 'br')
  return new Response(Uint8Array.from(await compress(text, QUALITY)), { status, headers })
}

function namesTag(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim() === etag || each.trim() === '*')
}

export function acceptsBrotli(header: string | undefined): boolean {
  return /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+)?\s*(?:,|$)/i.test(header ?? '')
}
