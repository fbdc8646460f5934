import type { Context, Handler, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Reader } from '../../app/desk/reader/create-reader.ts'
import { UnknownTarget } from '../../app/desk/reader/selection.ts'
import { ownOrigin } from '../guard/asker.ts'
import { ownDesk } from '../guard/person-of.ts'
import { tellReaderApp } from '../guard/reader-apps.ts'
import type { Means } from '../means.ts'
import { notFound } from '../problems.ts'
import { LOCAL } from '../reach.ts'
import { type Asked, readAsked } from './asked.ts'

/** A question of an app, and all that it is answered from. */
export type Question = {
  readonly context: Context
  readonly means: Means
  readonly asked: Asked
  readonly reader: Reader
  /** The address of the desk, without a slash at its end. */
  readonly desk: string
}

export type Answer = (question: Question) => Promise<Response> | Response

/** What an address below `/reader/api/0` is asked by, and answers. */
export type ReaderRoute = {
  /** `any`: apps use either. What changes something is only posted. */
  readonly method: 'get' | 'post' | 'any'
  readonly path: string
  readonly answer: Answer
}

export function addRoutes(app: Hono, means: Means, routes: readonly ReaderRoute[]): void {
  for (const { method, path, answer } of routes) {
    const methods = method === 'any' ? ['GET', 'POST'] : [method.toUpperCase()]
    app.on(methods, `/reader/${path}`, compress(), answering(means, answer))
  }
}

function answering(means: Means, answer: Answer): Handler {
  return async (context) => {
    const asked = await readAsked(context)
    const desk = ownOrigin(context, means.reach ?? LOCAL)
    const { reader } = ownDesk(context, means)
    try {
      return withoutTag(await answer({ context, means, asked, reader, desk }))
    } catch (error) {
      throw error instanceof UnknownTarget ? notFound(error.message) : error
    }
  }
}

/**
 * Always sent anew: an app that is told of its subscriptions that they are the same (304) does not ask
 * for what is new in them.
 */
function withoutTag(answer: Response): Response {
  answer.headers.set('Cache-Control', 'no-store')
  return answer
}

export const OK = (): Response => tellReaderApp(200, 'OK')
