import type { Context, MiddlewareHandler } from 'hono'
import { Refusal } from '../problems.ts'

/** What changes the news and what is followed, for everybody. */
const OF_ALL =
  /^\/(?:sources(?:\/|$)|story\/[^/]+\/why$|api\/v1\/(?:sources|opml|refresh|jobs)(?:\/|$)|api\/v1\/stories\/[^/]+\/(?:merge|split|undo)$)/

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Lets only editors change what all see; on a desk of nobody, everybody who gets here is one. */
export function guardEditors(): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req
    if (!READING.has(method) && OF_ALL.test(path)) requireEditor(context)
    return next()
  }
}

/** Throws the `Refusal` where who asks may only read: neither change what all see nor have the web asked. */
export function requireEditor(context: Context): void {
  const person = context.get('person')
  if (!person || person.role === 'editor') return
  const message = `${person.name} may read here, and keep things of their own. Whoever gave the password can make an editor: synoptic people role.`
  throw new Refusal(403, 'only-editors', 'Only editors change what all see', message)
}
