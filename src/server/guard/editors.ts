import type { Context, MiddlewareHandler } from 'hono'
import { Refusal } from '../problems.ts'

/** What keeps nothing, though it is posted: signing in and out, checking a draft, comparing texts. */
const KEEPS_NOTHING =
  /^\/(?:login|logout|check|api\/v1\/(?:drafts\/check|compare)|accounts\/ClientLogin|reader\/.+)$/

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets only editors change anything; on a desk of nobody, everybody who gets here is one. What is read,
 * starred, noted and told apart is one list for all who sign in, so that it is no reader's either.
 */
export function guardEditors(): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req
    if (!READING.has(method) && !KEEPS_NOTHING.test(path)) requireEditor(context)
    return next()
  }
}

/** Throws the `Refusal` where who asks may only look: neither change anything nor have the web asked. */
export function requireEditor(context: Context): void {
  const person = context.get('person')
  if (!person || person.role === 'editor') return
  const message = `${person.name} may look and check drafts here, and change nothing. Whoever gave the password can make an editor: synoptic people role.`
  throw new Refusal(403, 'only-editors', 'Only editors change what all see', message)
}
