import { type Person, SCOPES, type Scope, scopesOf, type Token } from '../../model/access.ts'
import type { AuditDoor } from '../../model/audit.ts'
import { type Access, TooManyTokens } from './open-access.ts'

/** A token that somebody asks for. */
export type TokenWish = {
  readonly person: Person
  /** What the person will know it by. */
  readonly name: string
  readonly scopes: readonly Scope[]
  /** What the token may that asks; null where the person asks. */
  readonly within: readonly Scope[] | null
  readonly by: AuditDoor
}

const LONGEST_NAME = 60

/** Why there is no token, in a sentence too: more was asked for than may be passed on, or it cannot be made so. */
export type TokenRefusal = {
  readonly code: 'beyond-scope' | 'no-token'
  readonly message: string
}

/** A new token, whose secret is told this once. */
export async function askToken(
  access: Access,
  wish: TokenWish,
): Promise<{ readonly token: Token; readonly secret: string } | TokenRefusal> {
  const { person, scopes, by } = wish
  const name = wish.name.trim()
  const beyond = refuseScopes(wish)
  if (beyond) return { code: 'beyond-scope', message: beyond }
  const message = refuseName(name)
  if (message) return { code: 'no-token', message }
  if (scopes.length === 0)
    return { code: 'no-token', message: 'A token may do something: choose what.' }
  const kept = SCOPES.filter((scope) => scopes.includes(scope))
  try {
    return await access.makeToken(person.id, name, kept, by)
  } catch (error) {
    if (error instanceof TooManyTokens) return { code: 'no-token', message: error.message }
    throw error
  }
}

function refuseScopes({ person, scopes, within }: TokenWish): string | null {
  const lacking = scopes.find((scope) => within && !within.includes(scope))
  if (lacking) return `This token has not the scope ${lacking}, and makes none that has it.`
  const forEditors = scopes.find((scope) => !scopesOf(person.role).includes(scope))
  return forEditors ? `The scope ${forEditors} is for editors.` : null
}

function refuseName(name: string): string | null {
  if (name === '') return 'A token has a name: what will use it.'
  if (name.length > LONGEST_NAME)
    return `The name of a token has at most ${LONGEST_NAME} characters.`
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name)
    ? 'The name of a token has no control characters.'
    : null
}
