import type { Kysely } from 'kysely'
import type { NewArticle } from '../../../model/kept.ts'
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
  openStory(at: string): Promise<number>
  place(placing: Placing): void
  saveItems(items: readonly ItemRow[]): void
  /** When an article's page is asked again; null where it is not any more. */
  saveVisit(article: number, visit: VisitRow | null): void
  flush(): Promise<void>
}

type Queues = {
  readonly articles: AddedArticle[]
  readonly stories: NumberedRow[]
  readonly placings: Placing[]
  readonly items: Map<string, ItemRow>
  readonly visits: Map<number, VisitRow | null>
}

const emptyQueues = (): Queues => ({
  articles: [],
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
  const write = async ({ stories, articles, placings, items, visits }: Queues) => {
    const many = engine.many
    await insertNumbered(own, engine, 'stories', stories)
    await insertArticles(own, engine, articles)
    await placeAll({ db: own, engine, touch }, placings)
    await many.insert(own, 'items', [...items.values()], ON_KNOWN_ITEM)
    const gone = [...visits].flatMap(([id, visit]) => (visit ? [] : { article_id: id }))
    await many.remove(own, 'visits', gone)
    const later = [...visits.values()].flatMap((visit) => visit ?? [])
    await many.insert(own, 'visits', later, ON_KNOWN_VISIT)
  }
  const flush = () => {
    const { articles, stories, placings, items, visits } = queues
    const count = articles.length + stories.length + placings.length + items.size + visits.size
    if (count > 0) {
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
      ahead.add(added)
      return id
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
