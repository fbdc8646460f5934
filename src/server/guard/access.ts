import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Access } from '../../app/access/open-access.ts'
import { type Person, type Scope, scopesOf } from '../../model/access.ts'
import type { Means } from '../means.ts'
import { Refusal } from '../problems.ts'
import { LOCAL, type Reach } from '../reach.ts'
import { isSecure } from './asker.ts'
import { findByFeedKey, isOfFeeds, needsKey } from './feed-key.ts'
import type { Guesses } from './guesses.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Who asks; nobody where the desk has no people. */
    person: Person
    /** What the token lets do that was brought; left out where none was. */
    scopes: readonly Scope[]
    /** Did a program ask in the person's name? */
    isByToken: boolean
    /** The id of the session that asks; left out where none does. */
    session: string
  }
}

/** The cookie of a session; by TLS its name binds it to this host and to TLS. */
export function cookieName(context: Context, reach: Reach): string {
  return isSecure(context, reach) ? '__Host-synoptic' : 'synoptic'
}

/**
 * Addresses that anybody may ask: to sign in, what those pages load, and whether it runs. Reader apps are
 * let in by a guard of their own.
 */
const OPEN = /^\/(?:login|healthz|readyz|assets\/[^/]+|accounts\/ClientLogin|reader\/.+)$/

/** Lets those through who are signed in or bring a token; on a desk of nobody, everybody who gets here. */
export function guardAccess(
  { desk: { access, feeds }, reach = LOCAL }: Means,
  guesses: Guesses,
): MiddlewareHandler {
  return async (context, next) => {
    const { path } = context.req
    if (OPEN.test(path) || (path === '/metrics' && !reach.isShared)) return next()
    if (!reach.isShared && (await access.isOpen())) return next()
    const person =
      (await findByToken(context, access, guesses)) ??
      (await findByFeedKey(context, feeds, guesses)) ??
      (await findBySession(context, access, reach))
    if (person) {
      context.set('person', person)
      return next()
    }
    if (isOfFeeds(context)) throw needsKey()
    const wantsPage = /\btext\/html\b/.test(context.req.header('accept') ?? '')
    if (!wantsPage || path.startsWith('/api/'))
      throw new Refusal(
        401,
        'sign-in',
        'Sign in first',
        'Bring a token as "Authorization: Bearer syn_…", or sign in at /login.',
      )
    const back = context.req.method === 'GET' ? path + new URL(context.req.url).search : '/'
    return context.redirect(`/login?next=${encodeURIComponent(back)}`, 303)
  }
}

async function findBySession(
  context: Context,
  access: Access,
  reach: Reach,
): Promise<Person | null> {
  const secret = getCookie(context, cookieName(context, reach))
  const found = secret ? await access.findSession(secret) : null
  if (!found) return null
  context.set('session', found.session.id)
  return found.person
}

/** Throws the `Refusal` where a token is brought that is not known, or may not do this. */
async function findByToken(
  context: Context,
  access: Access,
  guesses: Guesses,
): Promise<Person | null> {
  const [, secret] = /^Bearer\s+(\S+)$/i.exec(context.req.header('authorization') ?? '') ?? []
  if (!secret) return null
  guesses.check(context)
  const found = await access.findToken(secret)
  if (!found) {
    guesses.count(context)
    throw new Refusal(
      401,
      'unknown-token',
      'This token is not known',
      'It was taken back, or is another desk’s.',
    )
  }
  const scope = scopeOf(context)
  // A token may no more than its person, who may have been an editor when it was made.
  const may = scopesOf(found.person.role)
  const scopes = found.token.scopes.filter((each) => may.includes(each))
  if (scopes.includes(scope)) {
    context.set('scopes', scopes)
    context.set('isByToken', true)
    return found.person
  }
  throw new Refusal(
    403,
    'scope',
    'This token may not do that',
    `It needs the scope ${scope}; it has ${scopes.join(', ') || 'none'}.`,
  )
}

/** What a token must be allowed for a request. */
function scopeOf({ req }: Context): Scope {
  const own = OWN_SCOPES.find(([path]) => path.test(req.path))
  if (own) return own[1]
  return req.method === 'GET' || req.method === 'HEAD' ? 'read' : 'write'
}

const OWN_SCOPES: readonly (readonly [path: RegExp, scope: Scope])[] = [
  [/^\/metrics$/, 'metrics'],
  [/^\/mcp$/, 'mcp'],
  [/^\/feeds\//, 'feeds'],
  [/^\/(?:reader|accounts)\//, 'reader'],
  [/^\/(?:check|drafts|api\/v1\/(?:drafts|compare))(?:\/|$)/, 'check'],
]
