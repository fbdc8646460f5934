import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../problems.ts'
import type { Reach } from '../reach.ts'
import { ownOrigin } from './asker.ts'

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What changes something is asked by our own pages alone, not by a form or script of another site. */
export function guardOrigins(reach: Reach): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context
    if (SAFE.has(req.method)) return next()
    const site = req.header('sec-fetch-site')
    const origin = req.header('origin')
    const isOwn = origin === undefined || origin === ownOrigin(context, reach)
    const isSame = site === undefined || site === 'same-origin' || site === 'none'
    if (isOwn && isSame) return next()
    throw new Refusal(403, 'other-site', 'Asked by another site', MESSAGE)
  }
}

const MESSAGE = 'Another site may not change what is kept here; do it on a page of the desk.'
