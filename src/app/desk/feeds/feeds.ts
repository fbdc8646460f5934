import { setImmediate } from 'node:timers/promises'
import { zstdDecompressSync } from 'node:zlib'
import type { Card } from '../../../model/desk.ts'
import type { FeedName } from '../../../model/followed.ts'
import type { StoryChange } from '../../../model/story-change.ts'
import { type FedComparison, toFedComparison } from '../../../present/feeds/fed-story.ts'
import type { Lead } from '../../../present/feeds/story-content.ts'
import type { ComparisonCache } from '../../../store/comparison-cache.ts'
import type { DeskStore } from '../../../store/desk-store.ts'
import type { Tables } from '../../../store/store.ts'
import { createSizedCache } from '../sized-cache.ts'
import { createFeedKeys, type FeedKeys } from './feed-keys.ts'
import { listStoryChanges } from './list-story-changes.ts'
import { nameUuid } from './name-uuid.ts'
import { createTold, type Told } from './told.ts'

/** What feeds say, and who may read which. */
export type Feeds = {
  readonly keys: FeedKeys
  readonly told: Told
  /** When the desk began to be one. ISO 8601 instant. */
  readonly madeAt: string
  /** The id of something that is called so on this desk, wherever the desk moves. */
  idOf(name: string): string
  /** What entries say of stories, in their order. */
  describe(cards: readonly Card[]): Promise<readonly FedStory[]>
  /** What changed in a story, the latest first. */
  listChanges(story: string, most: number): Promise<readonly StoryChange[]>
  /** The feed that has become of one: a story's may go on under another id. */
  resolve(feed: FeedName): Promise<FeedName>
  /** Was there a kept search of this id that was removed? */
  wasSearch(id: string): Promise<boolean>
  /** When something last happened to the news; null where nothing is known. */
  findChangedAt(): Promise<string | null>
}

export type FedStory = {
  readonly card: Card
  readonly compared: FedComparison | null
  /** Of a story of one article, how it begins. */
  readonly lead: Lead | null
  /** When what it says became another last. */
  readonly updatedAt: string
}

export type FeedMeans = {
  readonly store: Tables
  readonly cache: ComparisonCache
  readonly mine: DeskStore
  readonly now: () => Date
}

/** Entries that are at hand, and characters of a lead. */
const ROOM = 500
const LONGEST_LEAD = 400

export function createFeeds({ store, cache, mine, now }: FeedMeans): Feeds {
  const told = createTold(mine.told, now)
  const held = createSizedCache<FedComparison>(ROOM)
  const findCompared = (story: string) => {
    const key = cache.findKey(story)
    if (key === null) return null
    const known = held.get(key)
    if (known) return known
    const made = cache.find(story)
    if (!made) return null
    try {
      // What we packed ourselves, so its shape is known.
      const compared = toFedComparison(JSON.parse(zstdDecompressSync(made.view).toString()))
      held.set(made.key, compared, 1)
      return compared
    } catch {
      // Damaged: made again when the story is opened.
      cache.remove(story)
      return null
    }
  }
  return {
    keys: createFeedKeys(mine, now),
    told,
    madeAt: mine.identity.madeAt,
    idOf: (name) => `urn:uuid:${nameUuid(mine.identity.id, name)}`,
    async describe(cards) {
      const known = await told.find(cards.map(({ id }) => id))
      const leads = await findLeads(store, cards)
      const described: FedStory[] = []
      for (const card of cards) {
        const { id, lastAt, summary } = card
        const compared = summary ? findCompared(id) : null
        const updatedAt = known.get(id)?.at ?? lastAt
        described.push({ card, compared, lead: leads.get(id) ?? null, updatedAt })
        // Who asks for a page need not wait for all of a long list.
        await setImmediate()
      }
      return described
    },
    listChanges: (story, most) => listStoryChanges({ store, told: mine.told }, story, most),
    async resolve(feed) {
      if (!feed.startsWith('story/')) return feed
      const id = feed.slice('story/'.length)
      const merged = await store.stories.findMerged([id])
      return `story/${merged.get(id) ?? id}`
    },
    wasSearch: (id) => mine.wasSearch(id),
    async findChangedAt() {
      const last = await store.events.findLast()
      const [event] = await store.events.list({ after: last - 1, limit: 1 })
      return event?.at ?? null
    },
  }
}

/** How the articles begin that are a story by themselves. */
async function findLeads(
  { articles }: Tables,
  cards: readonly Card[],
): Promise<ReadonlyMap<string, Lead>> {
  const single = new Map(
    cards
      .filter((card) => card.articles === 1)
      .map(({ id, accounts }) => [accounts[0].articles[0].id, id] as const),
  )
  const found = await articles.findMany([...single.keys()])
  const leads = found.map(({ id, text }): [string, Lead] => {
    const [first] = text.split('\n\n', 1)
    const cut = first.length > LONGEST_LEAD ? `${first.slice(0, LONGEST_LEAD)} …` : first
    return [single.get(id) ?? '', { text: cut, article: id }]
  })
  return new Map(leads)
}
