import type { Access } from '../app/access/open-access.ts'
import { type OwnCounts, type Person, ROLES, type Role } from '../model/access.ts'
import { printable } from '../present/text/printable.ts'
import { count } from '../present/view/count.ts'
import { askNewPassword } from './ask-password.ts'
import { askYesNo } from './ask-yes-no.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson } from './output.ts'
import { runTokens, TOKEN_ACTS, type TokenOptions } from './people-tokens.ts'
import { requireHome, tellStoreProblems } from './with-store.ts'

export type PeopleOptions = TokenOptions & { role?: string; yes?: boolean; json?: boolean }

export const PEOPLE_ACTS = ['add', 'role', 'password', 'remove'] as const

/** Lists who may sign in at the desk, or changes who may. */
export async function runPeople(
  act: string | undefined,
  name: string | undefined,
  id: string | undefined,
  options: PeopleOptions,
): Promise<void> {
  const chosen = PEOPLE_ACTS.find((each) => each === act)
  const ofTokens = TOKEN_ACTS.find((each) => each === act)
  if (act !== undefined && !chosen && !ofTokens)
    throw new Failure(`people takes ${[...PEOPLE_ACTS, ...TOKEN_ACTS].join(', ')}, not "${act}".`)
  const { withHomeAccess } = await import('../app/access/with-home-access.ts')
  const { database } = requireHome()
  const work = async (access: Access) => {
    if (!chosen && !ofTokens) return list(access, options)
    if (name === undefined) throw new Failure(`people ${act} takes a name.`)
    if (!chosen) return ofTokens && (await runTokens(access, ofTokens, { name, id, options }))
    const { person, told } = await ACTS[chosen](access, name, options)
    if (options.json) printJson({ format: 'synoptic.person/1', act: chosen, person })
    else print(`${printable(told)}\n`)
  }
  await tellStoreProblems(() => withHomeAccess(database, work))
}

type Done = { readonly person: Person; readonly told: string }

const ACTS: Readonly<
  Record<
    (typeof PEOPLE_ACTS)[number],
    (access: Access, name: string, options: PeopleOptions) => Promise<Done>
  >
> = {
  async add(access, name, { role }) {
    const made = await access.addPerson(name, toRole(role ?? 'editor'), await askNewPassword(name))
    const { tookOver, ...person } = orFail(made)
    const told = `${person.name} may sign in, as ${person.role}.${tookOver ? TOOK_OVER : ''}`
    return { person, told }
  },
  async role(access, name, { role }) {
    if (role === undefined) throw new Failure('people role takes --role reader or --role editor.')
    const { tookOver, ...person } = orFail(
      (await access.setRole(name, toRole(role))) ?? nobody(name),
    )
    return { person, told: `${person.name} is ${person.role} now.${tookOver ? TOOK_OVER : ''}` }
  },
  async password(access, name) {
    const person = orFail(await access.setPassword(name, await askNewPassword(name)))
    const told = `${person.name} has a new password; sessions and tokens of the old one are ended.`
    return { person, told }
  },
  async remove(access, name, { yes }) {
    if (!yes) await confirmRemoval(access, name)
    const person = orFail((await access.removePerson(name)) ?? nobody(name))
    return { person, told: `${person.name} may not sign in any more.` }
  },
}

const TOOK_OVER =
  ' What was read, starred, ticked, noted, searched for and kept while nobody had a name is theirs now.'

/** What is a person's own goes with them, so that is told first. Nothing to lose is nothing to ask. */
async function confirmRemoval(access: Access, name: string): Promise<void> {
  const own = orFail((await access.countOwn(name)) ?? nobody(name))
  if (Object.values(own).every((number) => number === 0)) return
  const what = `With ${name} goes what nobody else has: ${listOwn(own)}.`
  const said = await askYesNo(`${what} Remove all of it?`)
  if (said === true) return
  throw new Failure(`${what}${said === null ? ' --yes removes it.' : ' Nothing was removed.'}`)
}

function listOwn({ drafts, marks, searches, stories }: OwnCounts): string {
  const all = [
    [drafts, 'kept draft', 'kept drafts'],
    [marks, 'line ticked or noted', 'lines ticked or noted'],
    [searches, 'saved search', 'saved searches'],
    [stories, 'story read, starred or hidden', 'stories read, starred or hidden'],
  ] as const
  return all
    .filter(([number]) => number > 0)
    .map(([number, one, more]) => count(number, one, more))
    .join(', ')
}

function nobody(name: string): string {
  return `There is nobody called ${name}.`
}

function orFail<T extends object>(made: T | string): T {
  if (typeof made === 'string') throw new Failure(made, EXIT.nothing)
  return made
}

function toRole(text: string): Role {
  const role = ROLES.find((each) => each === text)
  if (!role) throw new Failure(`there is no role "${text}"; there are ${ROLES.join(' and ')}.`)
  return role
}

async function list(access: Access, { json }: PeopleOptions): Promise<void> {
  const people = await access.listPeople()
  if (json) printJson({ format: 'synoptic.people/1', people })
  else if (people.length === 0) print(NOBODY)
  else for (const { name, role } of people) print(`${printable(name)}  ${role}\n`)
}

const NOBODY =
  'Nobody has a password: the desk is open to whoever is at this machine, and to nobody else.\n'
