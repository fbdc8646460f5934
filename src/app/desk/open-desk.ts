import type { AllPoints } from '../../model/all-points.ts'
import type { Card, Today, TodayFilter } from '../../model/desk.ts'
import type { ArticleVersion, KeptArticle, SearchHit } from '../../model/kept.ts'
import type { Source } from '../../model/source.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import type { DeskStore, PreferenceTable } from '../../store/desk-store.ts'
import type { SearchOptions, Store } from '../../store/store.ts'
import { type Access, openAccess } from '../access/open-access.ts'
import { gatherEvidence } from '../evidence/gather-evidence.ts'
import type { LoadedHome } from '../open-home.ts'
import { createComparingPool } from '../workers/comparing-pool.ts'
import type { Done } from '../workers/pool.ts'
import type { GivenText } from '../workers/tasks/compare-texts.ts'
import type { ExportStoryInput } from '../workers/tasks/export-story.ts'
import { readAllPoints } from './all-points.ts'
import { type Articles, createArticles } from './articles.ts'
import { type Care, createCare } from './care.ts'
import {
  type ComparedStory,
  type Comparisons,
  createComparisons,
  type OpenedStory,
} from './comparisons.ts'
import { createFormerIds } from './former-ids.ts'
import { findCard, type ListedStories, listStories, type StoriesQuery } from './list-stories.ts'
import { comparingMethod } from './method.ts'
import { createPersonal, type Personal } from './personal.ts'
import { createPoints, type Points } from './points.ts'
import { readToday } from './read-today.ts'
import { createRejections, type Rejections } from './rejections.ts'
import { createTurns, type Turns } from './turns.ts'

/** What the desk can be asked, whoever asks: a page, its JSON, a test. */
export type Desk = {
  readonly access: Access
  readonly comparisons: Comparisons
  readonly articles: Articles
  readonly personal: Personal
  readonly preferences: PreferenceTable
  readonly care: Care
  readonly points: Points
  readonly rejections: Rejections
  readAllPoints(): Promise<AllPoints>
  readToday(filter: TodayFilter): Promise<Today>
  listStories(query: StoriesQuery): Promise<ListedStories>
  /** One story as lists show it; null where there is none. */
  findCard(story: string): Promise<Card | null>
  /** Does costly work, one piece after the other. Rejects with `TooBusy` where too much waits. */
  readonly inTurn: Turns
  /** `synoptic.comparison/1` of texts, as JSON; nothing is kept. */
  compareTexts(texts: readonly GivenText[]): Promise<Done<string>>
  /** A story's comparison as a file. */
  exportStory(input: ExportStoryInput): Promise<Done<string>>
  findArticle(id: string): Promise<KeptArticle | null>
  listVersions(article: string): Promise<readonly ArticleVersion[]>
  listSources(): Promise<readonly Source[]>
  /** A story with all that it rests on, as a ZIP. */
  packStory(opened: OpenedStory, compared: ComparedStory): Promise<Done<Uint8Array>>
  search(words: string, options?: SearchOptions): Promise<readonly SearchHit[]>
  /** Compares, in the background, what the list shows and is not compared yet. */
  makeAhead(): Promise<void>
  /** Another word after each write to any of the databases. */
  revision(): string
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

/** Costly questions that wait for their turn. */
const MOST_WAITING = 8

/** Stories that are compared ahead: what falls out is compared when it is opened. */
const MOST_AHEAD = 2000

export function openDesk({ store, cache, mine, now, home }: DeskMeans): Desk {
  const pool = createComparingPool()
  const inTurn = createTurns(MOST_WAITING)
  const formerIds = createFormerIds(store, mine)
  const rejections = createRejections({ comparisons: () => comparisons, mine, formerIds, now })
  const { apartIn } = rejections
  const method = comparingMethod()
  const comparisons = createComparisons({ store, cache, pool, now, method, apartIn })
  return {
    access: openAccess(mine, now),
    comparisons,
    articles: createArticles({ store, comparisons, pool }),
    personal: createPersonal({ store, cache, mine, now }),
    preferences: mine.preferences,
    care: createCare({ store, mine, pool, home, now }),
    listStories: (query) => listStories({ store, cache, mine }, query, now()),
    findCard: (story) => findCard({ store, cache, mine }, story),
    inTurn,
    compareTexts: (texts) => inTurn(() => pool.run('compareTexts', texts)),
    exportStory: (input) => inTurn(() => pool.run('exportStory', input)),
    points: createPoints({ comparisons, mine, formerIds, now }),
    rejections,
    readAllPoints: () => readAllPoints({ store, cache, mine }),
    readToday: (filter) => readToday({ store, cache, mine }, filter, now()),
    findArticle: (id) => store.articles.find(id),
    listVersions: (id) => store.articles.listVersions(id),
    listSources: () => store.sources.list(),
    async packStory({ story, articles }, { packed }) {
      const gathered = await gatherEvidence(store, story.id, articles)
      return inTurn(() => pool.run('packStory', { ...gathered, comparison: packed }))
    },
    search: (words, options = {}) => store.articles.search(words, { limit: MOST_HITS, ...options }),
    async makeAhead() {
      const stories = await store.stories.list({ limit: MOST_AHEAD })
      await comparisons.makeAhead(
        stories.filter(({ articles }) => articles > 1).map(({ id }) => id),
      )
    },
    revision: () => [store, cache, mine].map((each) => each.revision()).join(' '),
    async close() {
      await pool.close()
      cache.close()
      mine.close()
      await store.close()
    },
  }
}
