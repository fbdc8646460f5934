import type { Found, Today, TodayFilter } from '../../model/desk.ts'
import type { ArticleVersion, KeptArticle } from '../../model/kept.ts'
import type { OutletList, OutletProfile, OutletRow } from '../../model/outlets.ts'
import type { Source } from '../../model/source.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import type { Store } from '../../store/store.ts'
import { createComparingPool } from '../workers/comparing-pool.ts'
import { type Comparisons, createComparisons } from './comparisons.ts'
import { createLooker, type Looker } from './looker.ts'
import { comparingMethod } from './method.ts'
import { listOutlets, readOutlet } from './outlets/read-outlets.ts'
import { createPersonal, type Personal } from './personal.ts'
import { readToday } from './read-today.ts'
import { parseSearch } from './search/parse-search.ts'
import { createSavedSearches, type SavedSearches } from './search/saved-searches.ts'
import { searchKept } from './search/search-kept.ts'

/** What the desk can be asked, whoever asks: a page, its JSON, a test. */
export type Desk = {
  readonly comparisons: Comparisons
  readonly personal: Personal
  readonly looker: Looker
  readToday(filter: TodayFilter): Promise<Today>
  findArticle(id: string): Promise<KeptArticle | null>
  listVersions(article: string): Promise<readonly ArticleVersion[]>
  listSources(): Promise<readonly Source[]>
  listOutlets(): Promise<readonly OutletRow[]>
  /** All of one outlet, with more of one list of it; null where no article of it is kept. */
  readOutlet(outlet: string, list: OutletList | null): Promise<OutletProfile | null>
  readonly searches: SavedSearches
  /** Stories and articles by what was typed: words and filters. */
  search(typed: string): Promise<Found>
  /** What is wrong with what was typed, in a sentence; null where nothing is. */
  explainSearch(typed: string): string | null
  /** Compares, in the background, what the list shows and is not compared yet. */
  makeAhead(): Promise<void>
  close(): Promise<void>
}

export type DeskMeans = {
  readonly store: Store
  readonly cache: ComparisonCache
  readonly mine: DeskStore
  readonly now: () => Date
  /** The path of the news' database, for threads that open it as well; left out where it has none. */
  readonly database?: string
}

/** Stories that are compared ahead: what falls out is compared when it is opened. */
const MOST_AHEAD = 2000

export function openDesk({ store, cache, mine, now, database }: DeskMeans): Desk {
  const pool = createComparingPool()
  const comparisons = createComparisons({ store, cache, pool, now, method: comparingMethod() })
  const looker = createLooker(store, database)
  const finding = { store, cache, mine, looker }
  const searches = createSavedSearches(finding, now)
  return {
    comparisons,
    looker,
    personal: createPersonal({ store, cache, mine, now }),
    readToday: (filter) => readToday({ ...finding, searches }, filter, now()),
    findArticle: (id) => store.articles.find(id),
    listVersions: (id) => store.articles.listVersions(id),
    listSources: () => store.sources.list(),
    listOutlets: () => listOutlets(finding),
    readOutlet: (outlet, list) => readOutlet(finding, outlet, list),
    searches,
    search: (typed) => searchKept(finding, typed, now()),
    explainSearch: (typed) => parseSearch(typed, now()).problem,
    async makeAhead() {
      const stories = await store.stories.list({ limit: MOST_AHEAD })
      await comparisons.makeAhead(
        stories.filter(({ articles }) => articles > 1).map(({ id }) => id),
      )
    },
    async close() {
      await pool.close()
      await looker.close()
      cache.close()
      mine.close()
      await store.close()
    },
  }
}
