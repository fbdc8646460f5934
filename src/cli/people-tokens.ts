import { askToken } from '../app/access/ask-token.ts'
import type { Access } from '../app/access/open-access.ts'
import { type Person, SCOPES, type Scope, type Token } from '../model/access.ts'
import { printable } from '../present/text/printable.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson, remark } from './output.ts'

export type TokenOptions = { scopes?: string; label?: string; json?: boolean }

export const TOKEN_ACTS = ['token', 'tokens', 'revoke'] as const
export type TokenAct = (typeof TOKEN_ACTS)[number]

/** Makes a token for a person, lists those that there are, or takes one back. */
export async function runTokens(
  access: Access,
  act: TokenAct,
  { name, id, options }: { name: string; id: string | undefined; options: TokenOptions },
): Promise<void> {
  const person = await access.findPerson(name)
  if (!person) throw new Failure(`There is nobody called ${name}.`, EXIT.nothing)
  if (act === 'token') await make(access, person, options)
  else if (act === 'tokens') await list(access, person, options)
  else await revoke(access, person, id, options)
}

/** The secret stands alone on standard output, so that a script can take it; it is told nowhere else. */
async function make(
  access: Access,
  person: Person,
  { scopes, label = 'script', json }: TokenOptions,
): Promise<void> {
  if (scopes === undefined)
    throw new Failure(`people token takes --scopes, of ${SCOPES.join(', ')}.`)
  const wish = { name: label, scopes: parseScopes(scopes), within: null }
  const made = await askToken(access, { ...wish, person, by: 'command-line' })
  if ('code' in made) throw new Failure(made.message, EXIT.nothing)
  const { token, secret } = made
  const { person: _, ...told } = token
  if (json) printJson({ format: 'synoptic.token/1', token: told, secret })
  else {
    print(`${secret}\n`)
    const may = token.scopes.join(', ')
    remark(`Token ${token.id} of ${person.name}: ${may}. It is shown this once.`, {})
  }
}

async function list(access: Access, person: Person, { json }: TokenOptions): Promise<void> {
  const tokens = (await access.listTokens(person.id)).map(({ person: _, ...token }) => token)
  if (json) printJson({ format: 'synoptic.tokens/1', tokens })
  else if (tokens.length === 0) print(`${printable(person.name)} has no tokens.\n`)
  else for (const token of tokens) print(`${printable(line(token))}\n`)
}

function line({ id, name, scopes, madeAt, usedAt }: Omit<Token, 'person'>): string {
  const used = usedAt === null ? 'not used yet' : `last used ${usedAt.slice(0, 10)}`
  return [id, name, scopes.join(','), `made ${madeAt.slice(0, 10)}`, used].join('  ')
}

async function revoke(
  access: Access,
  person: Person,
  id: string | undefined,
  { json }: TokenOptions,
): Promise<void> {
  if (id === undefined)
    throw new Failure('people revoke takes a name and the id of a token; people tokens lists them.')
  const token = (await access.listTokens(person.id)).find((each) => each.id === id)
  if (!token || !(await access.removeToken(person.id, id)))
    throw new Failure(`${person.name} has no token ${id}; people tokens lists them.`, EXIT.nothing)
  const { person: _, ...told } = token
  if (json) printJson({ format: 'synoptic.revoked/1', token: told })
  else print(`${printable(token.name)} opens nothing any more.\n`)
}

function parseScopes(text: string): readonly Scope[] {
  return text
    .split(/[\s,]+/)
    .filter((each) => each !== '')
    .map((each) => {
      const scope = SCOPES.find((known) => known === each)
      if (!scope) throw new Failure(`there is no scope "${each}"; there are ${SCOPES.join(', ')}.`)
      return scope
    })
}
