import type { Person } from '../../../model/access.ts'
import type { FeedKey, FeedName } from '../../../model/followed.ts'
import type { DeskStore } from '../../../store/desk-store.ts'
import { hashSecret, makeSecret } from '../../access/secret.ts'

/** Keys of feeds, for readers that send no headers. Each reads one feed and does nothing else. */
export type FeedKeys = {
  /** A new key for a feed of a person's, in the place of the one that there was. It is told once. */
  make(person: string, feed: FeedName): Promise<string>
  /** Whose key it is, and of which feed; null where it is not known. */
  find(secret: string): Promise<{ readonly person: Person; readonly key: FeedKey } | null>
  list(person: string): Promise<readonly FeedKey[]>
  /** Takes a key of the person's own back. */
  remove(person: string, id: string): Promise<boolean>
}

/** What a key begins with, so that one that got into a text is known for what it is. */
const FEED_KEY = 'synf_'

/** Milliseconds after which it is noted anew that a key is in use. */
const NOTED_EVERY = 3_600_000

export function createFeedKeys(
  { feedKeys, people }: Pick<DeskStore, 'feedKeys' | 'people'>,
  now: () => Date,
): FeedKeys {
  const note = async ({ id, usedAt }: FeedKey) => {
    const passed = usedAt === null ? NOTED_EVERY : now().getTime() - Date.parse(usedAt)
    if (passed >= NOTED_EVERY) await feedKeys.use(id, now().toISOString())
  }
  return {
    async make(person, feed) {
      const secret = makeSecret(FEED_KEY)
      const hash = hashSecret(secret)
      const madeAt = now().toISOString()
      await feedKeys.put({ id: `f${hash.slice(0, 12)}`, person, feed, madeAt, usedAt: null }, hash)
      return secret
    },
    async find(secret) {
      const key = secret.startsWith(FEED_KEY) ? await feedKeys.find(hashSecret(secret)) : null
      const person = key && (await people.find(key.person))
      if (!person) return null
      await note(key)
      return { person, key }
    },
    list: (person) => feedKeys.list(person),
    remove: async (person, id) =>
      (await feedKeys.list(person)).some((key) => key.id === id) && (await feedKeys.remove(id)),
  }
}
