import type { NewsEvent } from '../../model/event.ts'
import { hasEnded, type Job } from '../../model/job.ts'
import type {
  ArticleVersion,
  KeptArticle,
  KeptMove,
  KeptStory,
  SearchHit,
  StorySummary,
} from '../../model/kept.ts'
import type { OutletList, OutletProfile, OutletRow } from '../../model/outlets.ts'
import type { Source } from '../../model/source.ts'
import type { ComparisonView } from '../../present/index.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import type { SearchOptions, Store } from '../../store/store.ts'
import type { DeskComparisons, DeskShare } from '../../store/work-store.ts'
import { type Audit, createAudit } from '../access/audit.ts'
import { type Access, openAccess } from '../access/open-access.ts'
import { createReaderKeys, type ReaderKeys } from '../access/reader-keys.ts'
import { type Alerts, openAlerts } from '../alerts/open-alerts.ts'
import { type Channels, openChannels } from '../alerts/open-channels.ts'
import { gatherEvidence } from '../evidence/gather-evidence.ts'
import { exportSources } from '../kept/export-kept.ts'
import { loadStory } from '../kept/find-story.ts'
import { askDue } from '../news/ask-due.ts'
import { createJobs, type Jobs } from '../news/jobs.ts'
import type { WorkTold } from '../news/messages.ts'
import type { LoadedHome } from '../open-home.ts'
import { createComparingPool } from '../workers/comparing-pool.ts'
import type { Done } from '../workers/pool.ts'
import type { GivenText } from '../workers/tasks/compare-texts.ts'
import type { ExportStoryInput } from '../workers/tasks/export-story.ts'
import { type Articles, createArticles } from './articles.ts'
import { type Care, createCare } from './care.ts'
import {
  type ComparedStory,
  type Comparisons,
  createComparisons,
  type OpenedStory,
} from './comparisons.ts'
import { createDeskWork, type DeskWork } from './desk-work.ts'
import { createFeeds, type Feeds } from './feeds/feeds.ts'
import { findOthers } from './find-others.ts'
import { followMerges } from './follow-merges.ts'
import { changedStories, createLive, type Live } from './live.ts'
import { createLooker, type Looker } from './looker.ts'
import { comparingMethod } from './method.ts'
import { listOutlets, readOutlet } from './outlets/read-outlets.ts'
import { createOwnDesks, type OwnDesk } from './own-desk.ts'
import { createRejections, type Rejections } from './rejections.ts'
import { parseSearch } from './search/parse-search.ts'
import { createToldApart } from './told-apart.ts'
import { createTurns, type Turns } from './turns.ts'

/** What the desk can be asked, whoever asks: a page, its JSON, a test. */
export type Desk = {
  /** What it knows for one person, by id: `ALONE` where nobody has a name. */
  of(person: string): OwnDesk
  readonly access: Access
  /** The passwords of reader apps. */
  readonly readerKeys: ReaderKeys
  /** What people are told of the news, and how. */
  readonly alerts: Alerts
  /** What was done that all see. */
  readonly audit: Audit
  readonly comparisons: Comparisons
  readonly articles: Articles
  readonly care: Care
  /** Work on the news. */
  readonly jobs: Jobs
  /** The work that several machines share; null over a file. */
  readonly work: DeskWork | null
  /** Asks the sources whose time has come; null where none is due. */
  askDue(): Promise<Job | null>
  /** What happens, as it does. */
  readonly live: Live
  readonly looker: Looker
  readonly rejections: Rejections
  readonly feeds: Feeds
  /** The stories that came with Synoptic when the desk was first opened. */
  listExamples(): Promise<readonly string[]>
  /** Does costly work, one piece after the other. Rejects with `TooBusy` where too much waits. */
  readonly inTurn: Turns
  /** `synoptic.comparison/1` of texts, as JSON; nothing is kept. */
  compareTexts(texts: readonly GivenText[]): Promise<Done<string>>
  /** The same, as it is shown. */
  viewTexts(texts: readonly GivenText[]): Promise<Done<ComparisonView>>
  /** A story's comparison as a file. */
  exportStory(input: ExportStoryInput): Promise<Done<string>>
  findArticle(id: string): Promise<KeptArticle | null>
  listVersions(article: string): Promise<readonly ArticleVersion[]>
  listSources(): Promise<readonly Source[]>
  /** By source how many articles it brought since an instant. */
  countArticles(since: string): Promise<ReadonlyMap<string, number>>
  /** The sources as OPML. */
  exportSources(): Promise<string>
  /** How much is kept. */
  count(): Promise<{ readonly articles: number; readonly stories: number }>
  /** What a person moved last, and could take back. */
  findLastMove(): Promise<KeptMove | null>
  /** A story with its articles, those beside it in time, and what was moved last. Null where there is none. */
  explainStory(id: string): Promise<ExplainedStory | null>
  listOutlets(): Promise<readonly OutletRow[]>
  /** All of one outlet, with more of one list of it; null where no article of it is kept. */
  readOutlet(outlet: string, list: OutletList | null): Promise<OutletProfile | null>
  /** What is wrong with what was typed, in a sentence; null where nothing is. */
  explainSearch(typed: string): string | null
  /** A story with all that it rests on, as a ZIP. */
  packStory(opened: OpenedStory, compared: ComparedStory): Promise<Done<Uint8Array>>
  search(words: string, options?: SearchOptions): Promise<readonly SearchHit[]>
  /** Compares, in the background, what the list shows and is not compared yet. */
  makeAhead(): Promise<void>
  /** Looks what other processes wrote, and whether another database stands in the place of this one. */
  look(): Promise<void>
  /** Another word after each write to any of the databases, and each change of a job. */
  revision(): Promise<string>
  /** The same of one story and what a person did; null where there is no such story. */
  storyRevision(story: string): Promise<string | null>
  close(): Promise<void>
}

export type OpenedDesk = {
  readonly desk: Desk
  /** What a person should know first, a sentence each. */
  readonly remarks: readonly string[]
}

export type DeskMeans = {
  readonly store: Store
  readonly cache: ComparisonCache
  /** Comparisons that other machines make as well, where there are any. */
  readonly shared?: DeskComparisons
  readonly mine: DeskStore
  readonly now: () => Date
  readonly home: LoadedHome
  /** Where this desk works beside other workers, is told how that goes. */
  readonly onWork?: (told: WorkTold) => void
  /** May nothing be written? Then no job is begun. */
  readonly isReadOnly?: boolean
  /** Opens what is kept anew, where it is another file than before; was it? */
  readonly reopen?: () => Promise<boolean>
  /** Over a database on a server, what is shared with workers and other desks there. */
  readonly machines?: DeskShare
  /** The ways out of the desk, where they are others than the settings name. */
  readonly channels?: Partial<Channels>
}

export type ExplainedStory = {
  readonly story: KeptStory
  readonly articles: readonly KeptArticle[]
  readonly others: readonly StorySummary[]
  readonly move: KeptMove | null
}

/** Articles that a search gives. */
const MOST_HITS = 50

/** Costly questions that wait for their turn. */
const MOST_WAITING = 8

/** Stories that are compared ahead: what falls out is compared when it is opened. */
const MOST_AHEAD = 2000

export function openDesk(means: DeskMeans): Desk {
  const { store, cache, mine, now, home, shared = null, machines, onWork } = means
  const { isReadOnly = false, reopen } = means
  const asksPages = home.settings.pages && home.settings.recheck.length > 0
  const pool = createComparingPool()
  const asking = createComparingPool()
  const inTurn = createTurns(MOST_WAITING)
  const toldApart = createToldApart(store, mine.rejections)
  const rejections = createRejections({
    ...{ comparisons: () => comparisons, rejections: mine.rejections, toldApart, now },
  })
  const { apartIn } = toldApart
  const comparisons = createComparisons({
    ...{ store, cache, shared, pool, now, apartIn, method: comparingMethod() },
    onMade: async (made) => {
      live.tellMade(made)
      if (!isReadOnly) await feeds.told.note(made)
      alerts.heedMade(made.story)
    },
    onCompared: (compared) => alerts.heedCompared(compared),
  })
  const isCompared = (id: string) => cache.findKey(id) !== null
  const heed = async (events: readonly NewsEvent[]) => {
    await followMerges(mine, events, now().toISOString())
    const changed = changedStories(events)
    const members = await store.stories.listMembers(changed)
    comparisons.want(changed.filter((id) => (members.get(id)?.length ?? 0) > 1 || isCompared(id)))
  }
  const live = createLive({ store, onEvents: heed })
  const jobs = createJobs({
    start: isReadOnly
      ? null
      : { database: home.database, settings: home.settings, works: !!onWork },
    ...{ now, onWork },
    onChange: (job) => {
      live.tellJob(job)
      // A fault is told by who looks each second.
      if (hasEnded(job)) void look().catch(() => undefined)
    },
  })
  const feeds = createFeeds({ store, cache, mine, now })
  const looker = createLooker(store, home.database)
  const finding = { store, cache, looker }
  const alerts = openAlerts({
    ...{ ...finding, desk: mine, pool, now, isReadOnly, shared: machines },
    ...openChannels(home.settings, means.channels),
    onAlerts: (told) => live.tellAlerts(told),
  })
  const makeAhead = async () => {
    const stories = await store.stories.list({ limit: MOST_AHEAD })
    const wanted = stories.filter(({ id, articles }) => articles > 1 || isCompared(id))
    await comparisons.makeAhead(wanted.map(({ id }) => id))
  }
  const look = async () => {
    if (await reopen?.()) {
      // Its stories have the numbers of others.
      cache.clear()
      live.startOver()
      looker.startOver()
      void makeAhead()
    }
    await live.look()
    await alerts.look()
    await comparisons.look()
  }
  const access = openAccess(mine, now)
  return {
    of: createOwnDesks({
      ...{ store, cache, looker, desk: mine, comparisons, pool, asking, inTurn, now },
      settings: home.settings,
    }),
    access,
    readerKeys: createReaderKeys(mine, access, now),
    alerts,
    audit: createAudit(mine.audit, now),
    comparisons,
    looker,
    articles: createArticles({ store, comparisons, pool }),
    care: createCare({ store, mine, pool, home, now }),
    jobs,
    work: machines ? createDeskWork({ shared: machines, store, database: home.database }) : null,
    askDue: () => askDue({ store, jobs, now, asksPages }),
    live,
    inTurn,
    compareTexts: (texts) => inTurn(() => pool.run('compareTexts', texts)),
    viewTexts: (texts) => inTurn(() => pool.run('viewTexts', texts)),
    exportStory: (input) => inTurn(() => pool.run('exportStory', input)),
    rejections,
    feeds,
    listExamples: () => mine.examples.list(),
    findArticle: (id) => store.articles.find(id),
    listVersions: (id) => store.articles.listVersions(id),
    listSources: () => store.sources.list(),
    countArticles: (since) => store.sources.countArticles(since),
    exportSources: () => exportSources(store),
    async count() {
      const [articles, stories] = [await store.articles.count(), await store.stories.count()]
      return { articles, stories }
    },
    findLastMove: () => store.moves.findLast(),
    async explainStory(id) {
      const loaded = await loadStory(store, id)
      if (!loaded) return null
      const others = await findOthers(store, loaded.story)
      return { ...loaded, others, move: await store.moves.findLast() }
    },
    listOutlets: () => listOutlets(finding),
    readOutlet: (outlet, list) => readOutlet(finding, outlet, list),
    explainSearch: (typed) => parseSearch(typed, now()).problem,
    search: (words, options = {}) => looker.searchArticles({ words, limit: MOST_HITS, ...options }),
    async packStory({ story, articles }, { packed }) {
      const gathered = await gatherEvidence(store, story.id, articles)
      return inTurn(() => pool.run('packStory', { ...gathered, comparison: packed }))
    },
    makeAhead,
    look,
    async revision() {
      const kept = await mine.revision()
      return [store.revision(), cache.revision(), kept, jobs.revision()].join(' ')
    },
    async storyRevision(id) {
      const stamp = await store.stories.stamp(id)
      return stamp && [stamp, cache.findKey(id), await mine.revision()].join(' ')
    },
    async close() {
      comparisons.stop()
      const ended = alerts.close()
      await jobs.close()
      await Promise.all([pool.close(), asking.close(), ended])
      await looker.close()
      cache.close()
      await shared?.close()
      await machines?.close()
      await mine.close()
      await store.close()
    },
  }
}
