import type { Context } from 'hono'
import { type Frame, frame } from '../present/desk/frame.ts'
import type { Means } from './means.ts'
import { REVALIDATED } from './pack-answers.ts'

const HTML = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'

/** A page of the desk around its body. One that asks again by itself is never kept. */
export function sendPage(
  context: Context,
  { assets }: Pick<Means, 'assets'>,
  page: Omit<Frame, 'assets'>,
  status = 200,
): Response {
  const text = frame({ ...page, assets: assets.addresses })
  return send(context, text, { type: HTML, status, passing: page.again !== undefined })
}

export function sendJson(context: Context, value: unknown, status = 200): Response {
  return send(context, JSON.stringify(value), { type: JSON_TYPE, status })
}

/** JSON that is ready, under a tag that is known without it where there is one. */
export function sendJsonText(context: Context, text: string, etag?: string): Response {
  return send(context, text, { type: JSON_TYPE, status: 200, etag })
}

type Sending = {
  readonly type: string
  readonly status: number
  readonly etag?: string
  /** Is it soon another? */
  readonly passing?: boolean
}

function send(
  context: Context,
  text: string,
  { type, status, etag, passing = false }: Sending,
): Response {
  const headers = { 'Content-Type': type, 'Cache-Control': passing ? 'no-store' : REVALIDATED }
  return new Response(text, { status, headers: etag ? { ...headers, ETag: etag } : headers })
}
