import type { Today, TodayFilter } from '../../model/desk.ts'
import type { ArticleVersion, KeptArticle, SearchHit } from '../../model/kept.ts'
import type { Source } from '../../model/source.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import type { Store } from '../../store/store.ts'
import { createComparingPool } from '../workers/comparing-pool.ts'
import { type Articles, createArticles } from './articles.ts'
import { type Comparisons, createComparisons } from './comparisons.ts'
import { comparingMethod } from './method.ts'
import { createPersonal, type Personal } from './personal.ts'
import { readToday } from './read-today.ts'

/** What the desk can be asked, whoever asks: a page, its JSON, a test. */
export type Desk = {
  readonly comparisons: Comparisons
  readonly articles: Articles
  readonly personal: Personal
  readToday(filter: TodayFilter): Promise<Today>
  findArticle(id: string): Promise<KeptArticle | null>
  listVersions(article: string): Promise<readonly ArticleVersion[]>
  listSources(): Promise<readonly Source[]>
  search(words: string): Promise<readonly SearchHit[]>
  /** Compares, in the background, what the list shows and is not compared yet. */
  makeAhead(): Promise<void>
  close(): Promise<void>
}

export type DeskMeans = {
  readonly store: Store
  readonly cache: ComparisonCache
  readonly mine: DeskStore
  readonly now: () => Date
}

/** Articles that a search gives. */
const MOST_HITS = 50

/** Stories that are compared ahead: what falls out is compared when it is opened. */
const MOST_AHEAD = 2000

export function openDesk({ store, cache, mine, now }: DeskMeans): Desk {
  const pool = createComparingPool()
  const comparisons = createComparisons({ store, cache, pool, now, method: comparingMethod() })
  return {
    comparisons,
    articles: createArticles({ store, comparisons, pool }),
    personal: createPersonal({ store, cache, mine, now }),
    readToday: (filter) => readToday({ store, cache, mine }, filter, now()),
    findArticle: (id) => store.articles.find(id),
    listVersions: (id) => store.articles.listVersions(id),
    listSources: () => store.sources.list(),
    search: (words) => store.articles.search(words, { limit: MOST_HITS }),
    async makeAhead() {
      const stories = await store.stories.list({ limit: MOST_AHEAD })
      await comparisons.makeAhead(
        stories.filter(({ articles }) => articles > 1).map(({ id }) => id),
      )
    },
    async close() {
      await pool.close()
      cache.close()
      mine.close()
      await store.close()
    },
  }
}
