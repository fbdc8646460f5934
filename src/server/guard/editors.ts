import type { Context, MiddlewareHandler } from 'hono'
import { Refusal } from '../problems.ts'

/**
 * What a reader may do beside looking: what keeps nothing, and what changes the reader's own alone. What
 * is not listed here changes what all see, or may do so, and is for editors.
 */
const OPEN_TO_READERS: readonly RegExp[] = [
  // Signing in and out, laying a text beside a story, comparing texts: nothing is kept.
  /^POST \/(?:login|logout|check)$/,
  /^POST \/api\/v1\/(?:drafts\/check|compare)$/,
  // An assistant asks all by POST, and has nothing to write with: see `mcp/add-mcp.ts`.
  /^POST \/mcp$/,
  // Read, starred, hidden, and the last of one's own acts taken back.
  /^POST \/acts$/,
  /^POST \/api\/v1\/state\/(?:seen|undo)$/,
  /^PUT \/api\/v1\/state\/stories\/[^/]+$/,
  // Ticks and notes.
  /^POST \/story\/[^/]+\/points\/[^/]+$/,
  /^PUT \/api\/v1\/stories\/[^/]+\/points\/[^/]+$/,
  // Searches, drafts that are kept, how pages look.
  /^POST \/(?:searches|settings|settings\/feeds|check\/keep|check\/forget)$/,
  /^POST \/api\/v1\/searches$/,
  /^(?:PATCH|DELETE) \/api\/v1\/searches\/[^/]+$/,
  /^PATCH \/api\/v1\/preferences$/,
  // One's own sessions, tokens and password.
  /^POST \/(?:settings\/access|api\/v1\/tokens)$/,
  /^DELETE \/api\/v1\/(?:sessions|(?:sessions|tokens)\/[^/]+)$/,
  // Reader apps: their password, their lists, and what is read and starred. A label may be a folder that all
  // see: who renames or removes one is asked there.
  /^POST \/(?:accounts\/ClientLogin|settings\/reader-app)$/,
  /^POST \/reader\/api\/0\/(?:user-info|token|unread-count|(?:subscription|tag)\/list|stream\/.+)$/,
  /^POST \/reader\/api\/0\/(?:edit-tag|mark-all-as-read|rename-tag|disable-tag)$/,
  // What one is told of, and what of it was read. A webhook makes this machine ask another.
  /^POST \/(?:alerts\/(?:read|rules)|api\/v1\/alerts\/read)$/,
  /^PATCH \/api\/v1\/alerts\/rules$/,
]

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** May a reader ask this? The address is as it came, without what stands after the question mark. */
export function isOpenToReaders(method: string, path: string): boolean {
  return READING.has(method) || OPEN_TO_READERS.some((each) => each.test(`${method} ${path}`))
}

/** Lets only editors change what all see; on a desk of nobody, everybody who gets here is one. */
export function guardEditors(): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req
    if (!isOpenToReaders(method, path)) requireEditor(context)
    return next()
  }
}

/** Throws the `Refusal` where who asks is a reader, who changes nothing that all see and has the web not asked. */
export function requireEditor(context: Context): void {
  const person = context.get('person')
  if (!person || person.role === 'editor') return
  const message = `${person.name} reads here: stars, ticks, notes, searches and drafts are your own, and what all see is for editors. Whoever gave the password can make an editor: synoptic people role.`
  throw new Refusal(403, 'only-editors', 'Only editors change what all see', message)
}
