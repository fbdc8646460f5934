import type { Context } from 'hono'
import { askToken, type TokenRefusal } from '../app/access/ask-token.ts'
import type { Person, Scope, Session, Token } from '../model/access.ts'
import type { AuditDoor } from '../model/audit.ts'
import type { Means } from './means.ts'
import { Refusal } from './problems.ts'

/** What a person sees of a session of their own; `current` is the one that asks. */
export type OwnSession = Omit<Session, 'person'> & { readonly current: boolean }

/** What a person sees of a token of their own. */
export type OwnToken = Omit<Token, 'person'>

/** Who asks. Throws the `Refusal` on a desk of nobody, where there is nothing to sign in to. */
export function requirePerson(context: Context): Person {
  const person = context.get('person')
  if (person) return person
  const message =
    'Whoever is at this machine uses this desk. "synoptic people add NAME" lets people in; then there are sessions and tokens.'
  throw new Refusal(409, 'no-people', 'Nobody signs in here', message)
}

export function doorOf(context: Context): AuditDoor {
  return context.get('isByToken') ? 'token' : 'desk'
}

/** The sessions of who asks, this one first, then the one used last. */
export async function listOwnSessions(
  context: Context,
  { desk }: Means,
): Promise<readonly OwnSession[]> {
  const person = context.get('person')
  const asking = context.get('session')
  if (!person) return []
  return (await desk.access.listSessions(person.id))
    .map(({ person: _, ...session }) => ({ ...session, current: session.id === asking }))
    .sort((a, b) => Number(b.current) - Number(a.current))
}

export async function listOwnTokens(
  context: Context,
  { desk }: Means,
): Promise<readonly OwnToken[]> {
  const person = context.get('person')
  return person ? (await desk.access.listTokens(person.id)).map(toOwnToken) : []
}

/** Ends all sessions of who asks but the one that asks, and says how many. */
export async function endOtherSessions(context: Context, { desk }: Means): Promise<number> {
  const { id } = requirePerson(context)
  let ended = 0
  for (const session of await desk.access.listSessions(id))
    if (session.id !== context.get('session'))
      ended += Number(await desk.access.endSession(id, session.id, doorOf(context)))
  return ended
}

/** A token for who asks, with no more than who asks may. */
export async function makeOwnToken(
  context: Context,
  { desk }: Means,
  wish: { readonly name: string; readonly scopes: readonly Scope[] },
): Promise<{ readonly token: OwnToken; readonly secret: string } | TokenRefusal> {
  const person = requirePerson(context)
  const within = context.get('scopes') ?? null
  const made = await askToken(desk.access, { ...wish, person, within, by: doorOf(context) })
  return 'code' in made ? made : { ...made, token: toOwnToken(made.token) }
}

function toOwnToken({ person: _, ...token }: Token): OwnToken {
  return token
}
