import type { Today, TodayFilter } from '../../model/desk.ts'
import type { ArticleVersion, KeptArticle, SearchHit } from '../../model/kept.ts'
import type { Source } from '../../model/source.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import type { DeskStore, PreferenceTable } from '../../store/desk-store.ts'
import type { Store } from '../../store/store.ts'
import { type Access, openAccess } from '../access/open-access.ts'
import { gatherEvidence } from '../evidence/gather-evidence.ts'
import type { LoadedHome } from '../open-home.ts'
import { createComparingPool } from '../workers/comparing-pool.ts'
import type { Done } from '../workers/pool.ts'
import { type Care, createCare } from './care.ts'
import {
  type ComparedStory,
  type Comparisons,
  createComparisons,
  type OpenedStory,
} from './comparisons.ts'
import { comparingMethod } from './method.ts'
import { createPersonal, type Personal } from './personal.ts'
import { readToday } from './read-today.ts'

/** What the desk can be asked, whoever asks: a page, its JSON, a test. */
export type Desk = {
  readonly access: Access
  readonly comparisons: Comparisons
  readonly personal: Personal
  readonly preferences: PreferenceTable
  readonly care: Care
  readToday(filter: TodayFilter): Promise<Today>
  findArticle(id: string): Promise<KeptArticle | null>
  listVersions(article: string): Promise<readonly ArticleVersion[]>
  listSources(): Promise<readonly Source[]>
  /** A story with all that it rests on, as a ZIP. */
  packStory(opened: OpenedStory, compared: ComparedStory): Promise<Done<Uint8Array>>
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
  readonly home: LoadedHome
}

/** Articles that a search gives. */
const MOST_HITS = 50

/** Stories that are compared ahead: what falls out is compared when it is opened. */
const MOST_AHEAD = 2000

export function openDesk({ store, cache, mine, now, home }: DeskMeans): Desk {
  const pool = createComparingPool()
  const comparisons = createComparisons({ store, cache, pool, now, method: comparingMethod() })
  return {
    access: openAccess(mine, now),
    comparisons,
    personal: createPersonal({ store, cache, mine, now }),
    preferences: mine.preferences,
    care: createCare({ store, mine, pool, home, now }),
    readToday: (filter) => readToday({ store, cache, mine }, filter, now()),
    findArticle: (id) => store.articles.find(id),
    listVersions: (id) => store.articles.listVersions(id),
    listSources: () => store.sources.list(),
    async packStory({ story, articles }, { packed }) {
      const gathered = await gatherEvidence(store, story.id, articles)
      return pool.run('packStory', { ...gathered, comparison: packed })
    },
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
