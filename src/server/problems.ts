import type { Context } from 'hono'
import { trouble } from '../present/desk/trouble.ts'
import type { Means } from './means.ts'
import { sendJson, sendPage } from './respond.ts'

/** What is wrong with a question, and where: `/query/since`, `/body/text`. */
export type Wrong = { readonly pointer: string; readonly detail: string }

/** Why a question was not answered: a status, and what to do, for a person. */
export class Refusal extends Error {
  readonly status: number
  readonly title: string
  readonly code: string
  readonly wrong: readonly Wrong[]
  constructor(
    status: number,
    code: string,
    title: string,
    message: string,
    wrong: readonly Wrong[] = [],
  ) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.title = title
    this.wrong = wrong
  }
}

export function notFound(what: string): Refusal {
  return new Refusal(404, 'not-found', 'Not found', what)
}

/** Tells a refusal as the asker wants it: a page, or a problem after RFC 9457. */
export function tellRefusal(
  context: Context,
  means: Pick<Means, 'assets'>,
  { status, code, title, message, wrong }: Refusal,
): Promise<Response> {
  if (wantsJson(context)) {
    const errors = wrong.length > 0 ? { errors: wrong } : {}
    const problem = { type: `/problems/${code}`, title, status, detail: message, code, ...errors }
    return sendJson(context, problem, status).then((answer) => {
      answer.headers.set('Content-Type', 'application/problem+json; charset=utf-8')
      if (status === 503) answer.headers.set('Retry-After', RETRY)
      return answer
    })
  }
  const body = trouble(title, { code, message })
  return sendPage(context, means, { title, at: null, body }, status)
}

/** Seconds after which what is busy may be asked again. */
const RETRY = '30'

function wantsJson({ req }: Context): boolean {
  const isAsked = req.header('accept') === 'application/json'
  return isAsked || req.path.endsWith('.json') || req.path.startsWith('/api/')
}
