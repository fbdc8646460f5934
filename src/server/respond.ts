import type { Context } from 'hono'
import { type Frame, frame } from '../present/desk/frame.ts'
import { ownDesk } from './guard/person-of.ts'
import type { Means } from './means.ts'
import { REVALIDATED } from './pack-answers.ts'

const HTML = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * A page of the desk around its body. One that asks again by itself is never kept, and no browser keeps
 * what somebody saw who has signed out since.
 */
export function sendPage(
  context: Context,
  means: Pick<Means, 'assets' | 'desk'>,
  page: Omit<Frame, 'assets' | 'preferences' | 'person'>,
  status = 200,
): Response {
  const person = context.get('person') ?? null
  const text = frame({
    ...page,
    assets: means.assets.addresses,
    preferences: ownDesk(context, means).preferences.find(),
    person,
  })
  return send(text, { type: HTML, status, passing: page.again !== undefined || person !== null })
}

export function sendJson(_: Context, value: unknown, status = 200): Response {
  return send(JSON.stringify(value), { type: JSON_TYPE, status })
}

/** JSON that is the asker's alone and nobody keeps: a secret, or what is another for the same person elsewhere. */
export function sendPassingJson(_: Context, value: unknown, status = 200): Response {
  return send(JSON.stringify(value), { type: JSON_TYPE, status, passing: true })
}

/** JSON that is ready, under a tag that is known without it where there is one. */
export function sendJsonText(_: Context, text: string, etag?: string): Response {
  return send(text, { type: JSON_TYPE, status: 200, etag })
}

/** A text of another type, as it is. */
export function sendText(_: Context, text: string, type: string): Response {
  return send(text, { type, status: 200 })
}

type Sending = {
  readonly type: string
  readonly status: number
  readonly etag?: string
  /** Is it soon another? */
  readonly passing?: boolean
}

function send(text: string, { type, status, etag, passing = false }: Sending): Response {
  const headers = { 'Content-Type': type, 'Cache-Control': passing ? 'no-store' : REVALIDATED }
  return new Response(text, { status, headers: etag ? { ...headers, ETag: etag } : headers })
}
