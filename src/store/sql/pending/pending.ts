import type { Kysely } from 'kysely'
import type { NewArticle } from '../../../model/kept.ts'
import { addAddresses, type Known } from '../addresses.ts'
import type { Engine } from '../engine.ts'
import { toRow } from '../ids.ts'
import type { ItemRow, Rows, Touch, VisitRow } from '../rows.ts'
import { type Ahead, createAhead } from './ahead.ts'
import { guard } from './guard.ts'
import { type AddedArticle, insertArticles, toAdded } from './insert-articles.ts'
import { countUp, insertNumbered, type NumberedRow } from './numbers.ts'
import { type Placing, placeAll } from './place-all.ts'

/**
 * What a transaction was told to write and has not written yet. What is told of many articles, one after
 * the other, is written in one statement for each table; whoever asks for something else has it written first.
 */
export type Pending = {
  /** The transaction, in which every statement finds all that was told before it. */
  readonly db: Kysely<Rows>
  /** What was looked up at once for many articles. */
  readonly ahead: Ahead
  /** The id that the article has from now on. */
  addArticle(article: NewArticle, at: string): Promise<number>
  addAddresses(article: number, addresses: readonly string[]): void
  openStory(at: string): Promise<number>
  place(placing: Placing): void
  saveItems(items: readonly ItemRow[]): void
  /** When an article's page is asked again; null where it is not any more. */
  saveVisit(article: number, visit: VisitRow | null): void
  flush(): Promise<void>
}

type Queues = {
  readonly articles: AddedArticle[]
  /** In the order in which they were told, for the first who has an address keeps it. */
  readonly addresses: Known[]
  readonly stories: NumberedRow[]
  readonly placings: Placing[]
  readonly items: Map<string, ItemRow>
  readonly visits: Map<number, VisitRow | null>
}

const emptyQueues = (): Queues => ({
  articles: [],
  addresses: [],
  stories: [],
  placings: [],
  items: new Map(),
  visits: new Map(),
})

/** For one transaction. `touch` is told of the stories that articles came into or left. */
export function createPending(own: Kysely<Rows>, engine: Engine, touch: Touch): Pending {
  let queues = emptyQueues()
  let writing: Promise<void> = Promise.resolve()
  const numbers = {
    articles: countUp(own, engine, 'articles'),
    stories: countUp(own, engine, 'stories'),
  }
  const write = async ({ stories, articles, addresses, placings, items, visits }: Queues) => {
    const many = engine.many
    await insertNumbered(own, engine, 'stories', stories)
    await insertArticles(own, engine, articles)
    await addAddresses(own, engine, addresses)
    await placeAll({ db: own, engine, touch }, placings)
    await many.insert(own, 'items', [...items.values()], ON_KNOWN_ITEM)
    const gone = [...visits].flatMap(([id, visit]) => (visit ? [] : { article_id: id }))
    await many.remove(own, 'visits', gone)
    const later = [...visits.values()].flatMap((visit) => visit ?? [])
    await many.insert(own, 'visits', later, ON_KNOWN_VISIT)
  }
  const flush = () => {
    const { items, visits, ...lists } = queues
    const count = Object.values(lists).reduce((sum, list) => sum + list.length, 0)
    if (count + items.size + visits.size > 0) {
      const some = queues
      queues = emptyQueues()
      writing = writing.then(() => write(some))
    }
    return writing
  }
  const db = guard(own, flush)
  const ahead = createAhead(db, engine)
  return {
    db,
    ahead,
    async addArticle(article, at) {
      const id = await numbers.articles()
      const added = toAdded(id, article, at)
      queues.articles.push(added)
      queues.addresses.push({ article: id, addresses: added.addresses })
      ahead.add(added)
      return id
    },
    addAddresses(article, addresses) {
      queues.addresses.push({ article, addresses })
      ahead.addAddresses(article, addresses)
    },
    async openStory(at) {
      const id = await numbers.stories()
      const counts = { articles: 0, outlets: 0, accounts: 0 }
      queues.stories.push({ id, title: '', ...counts, opened_at: at, first_at: at, last_at: at })
      return id
    },
    place(placing) {
      queues.placings.push(placing)
      ahead.place(toRow('article', placing.placement.article), placing.placement.story)
    },
    saveItems(items) {
      for (const item of items) queues.items.set(`${item.source_id} ${item.key}`, item)
    },
    saveVisit(article, visit) {
      queues.visits.set(article, visit)
    },
    flush,
  }
}

const ON_KNOWN_ITEM = `on conflict (source_id, key) do update
  set digest = excluded.digest, article_id = excluded.article_id, seen_at = excluded.seen_at`
const ON_KNOWN_VISIT = `on conflict (article_id) do update
  set address = excluded.address, etag = excluded.etag, last_modified = excluded.last_modified,
    next_at = excluded.next_at`
