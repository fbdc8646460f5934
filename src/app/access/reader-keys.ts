import { createHash, randomBytes } from 'node:crypto'
import { ALONE } from '../../model/access.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import type { Access } from './open-access.ts'
import { hashSecret } from './secret.ts'

/**
 * The passwords of reader apps: each person has one, made here, off until it is made. It opens the lists
 * of reader apps and nothing else. Apps that were signed in with it are out as soon as it is another.
 */
export type ReaderKeys = {
  /** Makes a new password, which is shown this once. */
  make(person: string): Promise<string>
  /** Null where a person has none. */
  describe(
    person: string,
  ): Promise<{ readonly madeAt: string; readonly usedAt: string | null } | null>
  remove(person: string): Promise<boolean>
  /** The word by which an app asks from then on; null where name or password is wrong. */
  signIn(name: string, password: string): Promise<string | null>
  /** Has anybody made one? */
  areAny(): Promise<boolean>
  /** The id of the person whose word it is. */
  find(word: string): Promise<string | null>
}

/** Easily told apart when they are typed on a phone: 32 of them, five bits each. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A hundred bits: a plain hash of so many gives nothing away. */
const LENGTH = 20
const GROUP = 5

/** Milliseconds after which it is noted anew that a password is in use. */
const NOTED_EVERY = 60_000

export function createReaderKeys(
  { people, readerKeys }: Pick<DeskStore, 'people' | 'readerKeys'>,
  access: Pick<Access, 'isOpen' | 'findToken'>,
  now: () => Date,
): ReaderKeys {
  const findByKey = async (word: string) => {
    const found = await readerKeys.find(hashSecret(word))
    // What somebody made while nobody had a name is nobody’s once people have.
    if (!found || (found.person === ALONE) !== (await access.isOpen())) return null
    const at = now()
    if (at.getTime() - Date.parse(found.usedAt ?? '1970-01-01') >= NOTED_EVERY)
      await readerKeys.use(found.person, at.toISOString())
    return found.person
  }
  const findByToken = async (word: string) => {
    const found = await access.findToken(word)
    return found?.token.scopes.includes('reader') ? found.person.id : null
  }
  const find = async (word: string) => (await findByKey(word)) ?? (await findByToken(word))
  const isNamed = async (person: string, name: string) =>
    person === ALONE || (await people.findByName(name))?.person.id === person

  return {
    async make(person) {
      const password = makePassword()
      await readerKeys.save(person, hashSecret(wordOf(password)), now().toISOString())
      return password
    },
    describe: (person) => readerKeys.describe(person),
    remove: (person) => readerKeys.remove(person),
    async signIn(name, password) {
      for (const word of [wordOf(password), password]) {
        const person = await find(word)
        if (person !== null && (await isNamed(person, name))) return word
      }
      return null
    },
    areAny: () => readerKeys.areAny(),
    find,
  }
}

function makePassword(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length])
  const groups = Array.from({ length: LENGTH / GROUP }, (_, index) =>
    letters.slice(index * GROUP, (index + 1) * GROUP).join(''),
  )
  return groups.join('-')
}

/** What an app keeps is not the password. Dashes, spaces and capitals of who typed it say nothing. */
function wordOf(password: string): string {
  const letters = password.toLowerCase().replace(/[^a-z0-9]/g, '')
  return createHash('sha256').update(`reader app ${letters}`).digest('base64url')
}
