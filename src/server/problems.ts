import type { Context } from 'hono'
import { trouble } from '../present/desk/trouble.ts'
import { isOfReaderApp, tellReaderApp } from './guard/reader-apps.ts'
import type { Means } from './means.ts'
import { sendJson, sendTrouble } from './respond.ts'

/** What is wrong with a question, and where: `/query/since`, `/body/text`. */
export type Wrong = { readonly pointer: string; readonly detail: string }

/** Why a question was not answered: a status, and what to do, for a person. */
export class Refusal extends Error {
  readonly status: number
  readonly title: string
  readonly code: string
  readonly wrong: readonly Wrong[]
  /** Seconds after which asking again may be answered; null where that changes nothing. */
  readonly retryAfter: number | null
  constructor(
    status: number,
    code: string,
    title: string,
    message: string,
    wrong: readonly Wrong[] = [],
    retryAfter: number | null = null,
  ) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.title = title
    this.wrong = wrong
    this.retryAfter = retryAfter
  }
}

export function notFound(what: string): Refusal {
  return new Refusal(404, 'not-found', 'Not found', what)
}

/** Tells a refusal as the asker wants it: a page, or a problem after RFC 9457. */
export async function tellRefusal(
  context: Context,
  means: Pick<Means, 'assets' | 'desk'>,
  refusal: Refusal,
): Promise<Response> {
  const { status, code, title, message, retryAfter } = refusal
  if (isOfReaderApp(context)) return tellReaderApp(status, message)
  const answer = wantsJson(context)
    ? sendProblem(context, refusal)
    : await sendTrouble(
        context,
        means,
        { title, at: null, body: trouble(title, { code, message }) },
        status,
      )
  if (retryAfter !== null) answer.headers.set('Retry-After', String(retryAfter))
  return answer
}

/** A problem after RFC 9457, with what it tells beside. */
export function sendProblem(
  context: Context,
  refusal: Refusal,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const answer = sendJson(context, { ...toProblem(context, refusal), ...more }, refusal.status)
  answer.headers.set('Content-Type', 'application/problem+json; charset=utf-8')
  return answer
}

function toProblem(context: Context, { status, code, title, message, ...more }: Refusal) {
  const { wrong, retryAfter } = more
  return {
    ...{ type: `/problems/${code}`, title, status, detail: message, code },
    ...(wrong.length > 0 ? { errors: wrong } : {}),
    ...(retryAfter !== null ? { retryAfter } : {}),
    instance: context.req.path,
    request: context.get('requestId') ?? '',
  }
}

function wantsJson({ req }: Context): boolean {
  const isAsked = req.header('accept') === 'application/json'
  return isAsked || req.path.endsWith('.json') || /^\/(?:api\/|mcp$)/.test(req.path)
}
