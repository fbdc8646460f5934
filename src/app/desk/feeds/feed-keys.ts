import type { Person } from '../../../model/access.ts'
import type { FeedKey, FeedName } from '../../../model/followed.ts'
import type { DeskStore } from '../../../store/desk-store.ts'
import { hashSecret, makeSecret } from '../../access/secret.ts'

/** Keys of feeds, for readers that send no headers. Each reads one feed and does nothing else. */
export type FeedKeys = {
  /** A new key for a feed of a person's, in the place of the one that there was. It is told once. */
  make(person: string, feed: FeedName): string
  /** Whose key it is, and of which feed; null where it is not known. */
  find(secret: string): { readonly person: Person; readonly key: FeedKey } | null
  list(person: string): readonly FeedKey[]
  /** Takes a key of the person's own back. */
  remove(person: string, id: string): boolean
}

/** What a key begins with, so that one that got into a text is known for what it is. */
const FEED_KEY = 'synf_'

/** Milliseconds after which it is noted anew that a key is in use. */
const NOTED_EVERY = 3_600_000

export function createFeedKeys(
  { feedKeys, people }: Pick<DeskStore, 'feedKeys' | 'people'>,
  now: () => Date,
): FeedKeys {
  const note = ({ id, usedAt }: FeedKey) => {
    const passed = usedAt === null ? NOTED_EVERY : now().getTime() - Date.parse(usedAt)
    if (passed >= NOTED_EVERY) feedKeys.use(id, now().toISOString())
  }
  return {
    make(person, feed) {
      const secret = makeSecret(FEED_KEY)
      const hash = hashSecret(secret)
      const madeAt = now().toISOString()
      feedKeys.put({ id: `f${hash.slice(0, 12)}`, person, feed, madeAt, usedAt: null }, hash)
      return secret
    },
    find(secret) {
      const key = secret.startsWith(FEED_KEY) ? feedKeys.find(hashSecret(secret)) : null
      const person = key && people.find(key.person)
      if (!person) return null
      note(key)
      return { person, key }
    },
    list: (person) => feedKeys.list(person),
    remove: (person, id) =>
      feedKeys.list(person).some((key) => key.id === id) && feedKeys.remove(id),
  }
}
