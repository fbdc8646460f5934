import { createGrouper, type Grouper } from '../../group/create-grouper.ts'
import type { Article } from '../../model/article.ts'
import type { Fingerprint, Placement } from '../../model/grouping.ts'
import type { Store, Tables } from '../../store/store.ts'

/** Puts articles into stories, beside those of the last weeks. */
export type Placer = {
  /** An article's fingerprint without what its outlet prints under any headline. */
  read(article: Article, print: Fingerprint, at: string): Promise<Fingerprint>
  /** Places an article that was just kept, in the same transaction. */
  place(tables: Tables, article: string, print: Fingerprint, at: string): Promise<Placement>
  /**
   * Says that a transaction in which it placed articles is about to end. Where this is left out, what is at
   * hand is loaded anew for the next one.
   */
  settle(tables: Tables): Promise<void>
  /** Forgets what it knows, because some of it was not kept; it is loaded anew when needed. */
  forget(): void
  /** The store to load from, from now on: what was open is closed by now. */
  use(store: Store): void
}

/** An article is laid beside those of so many days before it. */
const DAYS = 30

/** As many as grouping keeps at hand; what came before would be forgotten at once. */
const MOST = 20_000

/** Each article that is placed names two stories at most: its own, and one that parts from it. */
const MOST_OPENED = 2 * MOST

/** What is kept of the last weeks is loaded when the first article is to be placed. */
export function createPlacer(first: Store): Placer {
  let store = first
  let atHand: Promise<AtHand> | null = null
  /** The transaction in which it was last seen that what is at hand is what is kept. */
  let seen: Tables | null = null
  /** The store's names of stories that the grouper knows by their first article, the latest last. */
  const opened = new Map<string, string>()
  const name = (story: string, id: string) => {
    opened.delete(story)
    opened.set(story, id)
    // A story that none of the articles at hand was put into is never heard of again.
    const [oldest] = opened.keys()
    if (opened.size > MOST_OPENED && oldest !== undefined) opened.delete(oldest)
  }
  /** Articles that part from their story get one of their own. */
  const placeMoved = async (tables: Tables, { moved = [] }: Placement, at: string) => {
    if (moved.length === 0) return
    const story = await tables.stories.open(at)
    name(moved[0].story, story)
    for (const move of moved)
      await tables.stories.place({ ...move, story, opened: false, merged: [] }, 'program', at)
  }
  const forget = () => {
    atHand = null
    seen = null
    opened.clear()
  }
  /** Where several processes write, another may have placed articles since: what it did is loaded anew. */
  const see = async (tables: Tables) => {
    if (tables === seen) return
    const kept = await tables.stories.placed()
    if (atHand && (await atHand).placed !== kept) forget()
    seen = tables
  }
  return {
    async read(article, print, at) {
      atHand ??= load(store, at)
      return (await atHand).grouper.read(article, print)
    },
    async place(tables, article, print, at) {
      await see(tables)
      atHand ??= load(store, at)
      const own = await atHand
      const found = own.grouper.place(article, print)
      const known = opened.get(found.story)
      if (found.opened) name(found.story, await tables.stories.open(at))
      else if (known !== undefined) name(found.story, known)
      const nameOf = (story: string) => opened.get(story) ?? story
      const placement = {
        ...found,
        story: nameOf(found.story),
        merged: found.merged.map(nameOf),
      }
      await tables.stories.place(placement, 'program', at)
      await placeMoved(tables, found, at)
      return placement
    },
    async settle(tables) {
      if (tables === seen && atHand) (await atHand).placed = await tables.stories.placed()
    },
    forget,
    use(other) {
      store = other
    },
  }
}

/** The articles of the last weeks, and the store's word for what was placed until now. */
type AtHand = { readonly grouper: Grouper; placed: string }

async function load(store: Store, at: string): Promise<AtHand> {
  // Asked before: what is placed while this is loaded is then seen to be missing.
  const placed = await store.stories.placed()
  return { grouper: await restoreGrouper(store, at), placed }
}

async function restoreGrouper(store: Store, at: string): Promise<Grouper> {
  const grouper = createGrouper()
  for (const decision of await store.decisions.list()) grouper.decide(decision)
  const since = new Date(Date.parse(at) - DAYS * 86_400_000).toISOString()
  for await (const { articleId, storyId, fingerprint } of store.stories.loadWindow(since, {
    limit: MOST,
  })) {
    grouper.restore(articleId, storyId, fingerprint)
  }
  return grouper
}
