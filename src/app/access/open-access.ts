import { randomBytes } from 'node:crypto'
import type { OwnCounts, Person, Role, Scope, Session, Token } from '../../model/access.ts'
import type { AuditAct, AuditDoor } from '../../model/audit.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import { createAudit } from './audit.ts'
import { hashPassword, isPassword, refusePassword } from './password.ts'
import { hashSecret, makeSecret, TOKEN } from './secret.ts'

/** Who may use the desk, and how they are known. Secrets are given out once and kept as hashes. */
export type Access = {
  /** Nobody has a password: the desk is its only person's, and listens on this machine alone. */
  isOpen(): Promise<boolean>
  listPeople(): Promise<readonly Person[]>
  /** Whatever the case of the name. */
  findPerson(name: string): Promise<Person | null>
  findPersonById(id: string): Promise<Person | null>
  /** A sentence says why somebody cannot be added. */
  addPerson(name: string, role: Role, password: string): Promise<Added | string>
  setPassword(name: string, password: string): Promise<Person | string>
  /**
   * Another password for who knows the one before, which ends all that was opened with it. The secret of a
   * new session; null where the former password is not right, a sentence where the new one will not do.
   */
  changePassword(change: PasswordChange): Promise<{ readonly secret: string } | string | null>
  /** The first editor takes over what was done while nobody had a name. */
  setRole(name: string, role: Role): Promise<Added | null>
  /** How much goes with a person who is removed; null where there is nobody of that name. */
  countOwn(name: string): Promise<OwnCounts | null>
  /** With all that is the person's own. */
  removePerson(name: string): Promise<Person | null>
  /** The secret of a new session; null where name or password is wrong, whichever it is. */
  signIn(name: string, password: string, agent: string): Promise<string | null>
  /** Whose session it is, as long as it lasts. */
  findSession(
    secret: string,
  ): Promise<{ readonly person: Person; readonly session: Session } | null>
  /** Those that have not ended, the one used last first. */
  listSessions(person: string): Promise<readonly Session[]>
  /** Ends a session of the person's own; `by` says by which door that was asked. */
  endSession(person: string, id: string, by?: AuditDoor): Promise<boolean>
  /** What is asked for is checked by `askToken`. Rejects with `TooManyTokens` where the person has too many. */
  makeToken(
    person: string,
    name: string,
    scopes: readonly Scope[],
    by?: AuditDoor,
  ): Promise<{ readonly token: Token; readonly secret: string }>
  findToken(secret: string): Promise<{ readonly person: Person; readonly token: Token } | null>
  listTokens(person: string): Promise<readonly Token[]>
  removeToken(person: string, id: string, by?: AuditDoor): Promise<boolean>
}

export type PasswordChange = {
  readonly person: Person
  readonly former: string
  readonly password: string
  /** What the browser calls itself. */
  readonly agent: string
}

/** Somebody who may sign in, and whether what was done while nobody had a name is theirs now. */
export type Added = Person & { readonly tookOver: boolean }

const DAY = 86_400_000

/** Days after which somebody signs in again. */
const LASTS = 30

/** Milliseconds after which it is noted anew that a session or a token is in use. */
const NOTED_EVERY = 60_000

/** Tokens of one person: who has more of them has lost sight of them. */
const MOST_TOKENS = 50

/** Why a token was not made. */
export class TooManyTokens extends Error {
  constructor() {
    super(`There are ${MOST_TOKENS} tokens already: take back what nothing uses.`)
    this.name = 'TooManyTokens'
  }
}

const LONGEST_NAME = 60
/** Browsers put their own name behind that of others, far to the right. */
const LONGEST_AGENT = 200

type AccessTables = Pick<DeskStore, 'people' | 'sessions' | 'tokens' | 'audit'>

/** Each change is written down, without its secret, in the list of what was done. */
export function openAccess(
  { people, sessions, tokens, audit }: AccessTables,
  now: () => Date,
  door: AuditDoor = 'desk',
): Access {
  const log = createAudit(audit, now)
  const note = (act: AuditAct, about: string | null, who: string | null = null, by = door) =>
    log.note({ who, door: by, act, story: null, source: null, about })
  /** On the command line it is not the person who asks: whoever does has no name, and theirs is told with it. */
  const noteOwn = async (act: AuditAct, person: string, about: string | null, by = door) => {
    const name = (await people.find(person))?.name ?? null
    if (by !== 'command-line') await note(act, about, name, by)
    else await note(act, [about, name].filter((each) => each !== null).join(', for '), null, by)
  }
  const find = async (name: string) => (await people.findByName(name))?.person ?? null
  const isStale = (usedAt: string | null) =>
    usedAt === null || now().getTime() - Date.parse(usedAt) >= NOTED_EVERY
  /** Null where the person has another password than that by now: what was opened with it has ended. */
  const openSession = async (person: string, password: string, agent: string) => {
    const secret = makeSecret()
    const at = now()
    const [id, from] = [makeId('n'), at.toISOString()]
    const endsAt = new Date(at.getTime() + LASTS * DAY).toISOString()
    await sessions.prune(from)
    const known = { madeAt: from, usedAt: from, endsAt, agent: agent.slice(0, LONGEST_AGENT) }
    const isAdded = await sessions.add({ id, person, ...known }, hashSecret(secret), password)
    return isAdded ? secret : null
  }

  return {
    isOpen: async () => (await people.list()).length === 0,
    listPeople: () => people.list(),
    findPerson: find,
    findPersonById: people.find,
    async addPerson(name, role, password) {
      const wrong = refuseName(name) ?? refusePassword(password)
      if (wrong) return wrong
      const person = { id: makeId('p'), name: name.trim(), role }
      const hash = await hashPassword(password)
      const added = await people.add(person, hash, now().toISOString())
      if (!added) return `Somebody is called ${person.name} already.`
      await note('person-added', `${person.name} as ${role}`)
      return { ...person, ...added }
    },
    async setPassword(name, password) {
      const wrong = refusePassword(password)
      if (wrong) return wrong
      const person = await find(name)
      if (!person) return `There is nobody called ${name}.`
      if (!(await people.setPassword(person.id, await hashPassword(password))))
        return `There is nobody called ${name}.`
      await note('password-changed', person.name)
      return person
    },
    async changePassword({ person, former, password, agent }) {
      const known = await people.findByName(person.name)
      if (known?.person.id !== person.id || !(await isPassword(former, known.password))) return null
      const wrong = refusePassword(password)
      if (wrong) return wrong
      const hash = await hashPassword(password)
      // Whoever gave another one meanwhile meant to keep out who knows this one.
      if (!(await people.setPassword(person.id, hash, known.password))) return null
      await note('password-changed', person.name, person.name)
      const secret = await openSession(person.id, hash, agent)
      return secret === null ? null : { secret }
    },
    async setRole(name, role) {
      const person = await find(name)
      if (!person) return null
      const set = await people.setRole(person.id, role)
      if (!set) return null
      await note('role-changed', `${person.name} to ${role}`)
      return { ...person, role, ...set }
    },
    async countOwn(name) {
      const person = await find(name)
      return person && (await people.countOwn(person.id))
    },
    async removePerson(name) {
      const person = await find(name)
      if (!person || !(await people.remove(person.id))) return null
      await note('person-removed', person.name)
      return person
    },
    async signIn(name, password, agent) {
      const known = await people.findByName(name)
      // A name that nobody has takes as long as a wrong password.
      const isRight = await isPassword(password, known?.password ?? NOBODY)
      if (!known || !isRight) return null
      const secret = await openSession(known.person.id, known.password, agent)
      if (secret !== null) await note('signed-in', null, known.person.name)
      return secret
    },
    async findSession(secret) {
      const session = await sessions.find(hashSecret(secret))
      if (!session || session.endsAt <= now().toISOString()) return null
      const person = await people.find(session.person)
      if (!person) return null
      if (isStale(session.usedAt)) await sessions.use(session.id, now().toISOString())
      return { person, session }
    },
    listSessions: async (person) =>
      (await sessions.list(person)).filter(({ endsAt }) => endsAt > now().toISOString()),
    async endSession(person, id, by) {
      const isOwn = (await sessions.list(person)).some((session) => session.id === id)
      if (!isOwn || !(await sessions.remove(id))) return false
      await noteOwn('signed-out', person, null, by)
      return true
    },
    async makeToken(person, name, scopes, by) {
      const secret = makeSecret(TOKEN)
      const madeAt = now().toISOString()
      const token = { id: makeId('k'), person, name, scopes, madeAt, usedAt: null }
      if (!(await tokens.add(token, hashSecret(secret), MOST_TOKENS))) throw new TooManyTokens()
      await noteOwn('token-made', person, `${name}: ${scopes.join(' ')}`, by)
      return { token, secret }
    },
    async findToken(secret) {
      if (!secret.startsWith(TOKEN)) return null
      const token = await tokens.find(hashSecret(secret))
      const person = token && (await people.find(token.person))
      if (!person) return null
      if (isStale(token.usedAt)) await tokens.use(token.id, now().toISOString())
      return { person, token }
    },
    listTokens: (person) => tokens.list(person),
    async removeToken(person, id, by) {
      const token = (await tokens.list(person)).find((each) => each.id === id)
      if (!token || !(await tokens.remove(id))) return false
      await noteOwn('token-removed', person, token.name, by)
      return true
    },
  }
}

/** The hash of no password: what is derived is never all zeroes. */
const NOBODY = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`

function makeId(kind: string): string {
  return kind + randomBytes(9).toString('base64url')
}

function refuseName(name: string): string | null {
  const plain = name.trim()
  if (plain === '') return 'A person has a name.'
  if (plain.length > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} characters.`
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(plain) ? 'A name has no control characters.' : null
}
