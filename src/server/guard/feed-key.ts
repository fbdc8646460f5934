import type { Context } from 'hono'
import type { Feeds } from '../../app/desk/feeds/feeds.ts'
import type { Person } from '../../model/access.ts'
import { parseFeedName } from '../../model/followed.ts'
import { Refusal } from '../problems.ts'
import type { Guesses } from './guesses.ts'

/** An address of a feed: its name, and its form. */
const FEED = /^\/feeds\/(.+)\.(?:atom|json)$/

export function isOfFeeds({ req }: Context): boolean {
  return req.path.startsWith('/feeds/')
}

/**
 * Whose key an address of a feed has after its question mark; null where it has none. Throws the
 * `Refusal` where the key is not known, or is another feed's.
 */
export async function findByFeedKey(
  context: Context,
  feeds: Feeds,
  guesses: Guesses,
): Promise<Person | null> {
  const { req } = context
  const secret = req.query('key')
  const [, name] = FEED.exec(req.path) ?? []
  if (secret === undefined || name === undefined) return null
  guesses.check(context)
  const found = await feeds.keys.find(secret)
  if (!found) {
    guesses.count(context)
    throw unknownKey()
  }
  const feed = parseFeedName(name)
  if (feed === null || (await feeds.resolve(found.key.feed)) !== (await feeds.resolve(feed)))
    throw otherFeed()
  return found.person
}

/** Says what a feed wants that was asked without a key. */
export function needsKey(): Refusal {
  const message =
    'Settings, Feeds makes an address with a key for a feed reader. A program can bring a token with the scope feeds.'
  return new Refusal(401, 'feed-key', 'This feed is read with a key', message)
}

function unknownKey(): Refusal {
  const message =
    'It was taken back or made anew, or its person has a new password. Settings, Feeds makes another.'
  return new Refusal(401, 'unknown-feed-key', 'The key of this address is not known', message)
}

function otherFeed(): Refusal {
  const message = 'A key reads one feed of one person. Settings, Feeds makes one for this feed.'
  return new Refusal(403, 'other-feed', 'This key is of another feed', message)
}
