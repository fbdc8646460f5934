import type { Context } from 'hono'
import { USUAL } from '../model/preferences.ts'
import { type Frame, frame } from '../present/desk/frame.ts'
import { ownDesk } from './guard/person-of.ts'
import { makeAnswer } from './made-answer.ts'
import type { Means } from './means.ts'

/** What may be kept by whom it was sent to, and is asked for again each time. */
export const REVALIDATED = 'private, no-cache'

const HTML = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * A page of the desk around its body. One that asks again by itself is never kept, and no browser keeps
 * what somebody saw who has signed out since.
 */
export async function sendPage(
  context: Context,
  means: Pick<Means, 'assets' | 'desk'>,
  page: Drawn,
  status = 200,
): Promise<Response> {
  const isPassing = page.again !== undefined
  const isUnkept = isPassing || context.get('person') !== undefined
  return send(await drawPage(context, means, page), { type: HTML, status, isPassing, isUnkept })
}

/** The same of a page that says what is wrong: drawn as usual where not even what its person prefers can be read. */
export async function sendTrouble(
  context: Context,
  means: Pick<Means, 'assets' | 'desk'>,
  page: Drawn,
  status: number,
): Promise<Response> {
  try {
    return await sendPage(context, means, page, status)
  } catch {
    const person = context.get('person') ?? null
    const body = frame({
      ...page,
      ...{ assets: means.assets.addresses, preferences: USUAL, person },
    })
    return send(body, { type: HTML, status, isPassing: true })
  }
}

/** The same of a page that is another for one person in another browser: it is made each time. */
export async function sendPassingPage(
  context: Context,
  means: Pick<Means, 'assets' | 'desk'>,
  page: Drawn,
  status = 200,
): Promise<Response> {
  return send(await drawPage(context, means, page), { type: HTML, status, isPassing: true })
}

type Drawn = Omit<Frame, 'assets' | 'preferences' | 'person'>

async function drawPage(
  context: Context,
  means: Pick<Means, 'assets' | 'desk'>,
  page: Drawn,
): Promise<string> {
  return frame({
    ...page,
    assets: means.assets.addresses,
    preferences: await ownDesk(context, means).preferences.find(),
    person: context.get('person') ?? null,
  })
}

export function sendJson(_: Context, value: unknown, status = 200): Response {
  return send(JSON.stringify(value), { type: JSON_TYPE, status })
}

/** JSON that is written already, under a tag of its own where it has one. */
export function sendJsonText(_: Context, text: string, etag?: string): Response {
  return send(text, { type: JSON_TYPE, status: 200, ...(etag !== undefined && { etag }) })
}

/** JSON that is the asker's alone and nobody keeps: a secret, or what is another for the same person elsewhere. */
export function sendPassingJson(_: Context, value: unknown, status = 200): Response {
  return send(JSON.stringify(value), { type: JSON_TYPE, status, isPassing: true })
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
  readonly isPassing?: boolean
  /** May no browser keep it? */
  readonly isUnkept?: boolean
}

function send(
  body: string,
  { type, status, etag, isPassing = false, isUnkept = isPassing }: Sending,
): Response {
  const control = isUnkept ? 'no-store' : REVALIDATED
  const tag = etag === undefined ? {} : { ETag: etag }
  const headers = { 'Content-Type': type, 'Cache-Control': control, ...tag }
  return makeAnswer({ body, heldAs: isPassing ? null : control }, { status, headers })
}
