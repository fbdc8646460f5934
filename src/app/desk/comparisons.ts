import { zstdDecompressSync } from 'node:zlib'
import type { Apart } from '../../model/apart.ts'
import type { ComparedSummary } from '../../model/desk.ts'
import type { KeptArticle, KeptStory } from '../../model/kept.ts'
import type { ArticleOmits } from '../../model/omits.ts'
import type { Problem } from '../../model/source.ts'
import type { ComparisonView } from '../../present/index.ts'
import { hideApart } from '../../present/view/hide-apart.ts'
import type { CachedComparison, ComparisonCache } from '../../store/comparison-cache.ts'
import type { Tables } from '../../store/store.ts'
import type { DeskComparisons } from '../../store/work-store.ts'
import type { ComparedForAlerts } from '../alerts/heed-compared.ts'
import { loadStory } from '../kept/find-story.ts'
import type { Pool } from '../workers/pool.ts'
import type { ComparingTasks } from '../workers/tasks/comparing-tasks.ts'
import { createAhead } from './ahead.ts'
import { comparisonKey } from './comparison-key.ts'
import { isOf } from './is-of.ts'
import { ALONE_COMPARING, createSharing, type MadeElsewhere } from './sharing.ts'
import { createSizedCache } from './sized-cache.ts'

/** A story with its articles and what comparing them gave, as far as it is at hand. */
export type OpenedStory = {
  readonly story: KeptStory
  /** The earliest first. */
  readonly articles: readonly KeptArticle[]
  readonly compared: ComparedStory | null
  /** Why there is no comparison; null where it is being made, or is there. */
  readonly problem: Problem | null
}

export type ComparedStory = {
  /** Is it of the articles as they were before? A newer one is being made. */
  readonly stale: boolean
  /** Names what was compared: another key is another comparison. */
  readonly key: string
  /** Without the texts' columns. */
  readonly view: ComparisonView
  /** `synoptic.comparison/1` as JSON, packed by zstd. */
  readonly packed: Uint8Array
  /** The view as JSON, packed likewise; null where what is shown of it is another. */
  readonly packedView: Uint8Array | null
  /** What each article leaves out. */
  readonly omits: readonly ArticleOmits[]
}

/** The comparisons of kept stories: made once, kept, and made again when their articles change. */
export type Comparisons = {
  /**
   * Opens a story. One without a comparison is waited for as long as `patience` milliseconds; an
   * old comparison is given at once. Null where there is no such story.
   */
  open(id: string, patience?: number): Promise<OpenedStory | null>
  /** Makes what is missing or old of these in the background, the first of them first. */
  want(stories: readonly string[]): void
  /** The same; resolves when nothing is wanted any more. */
  makeAhead(stories: readonly string[]): Promise<void>
  /** Stories that wait to be compared, here or elsewhere. */
  countWaiting(): number
  /** Looks what other machines compared of what is wanted. */
  look(): Promise<void>
  /** Begins nothing more. */
  stop(): void
}

/** That a story was compared, or could not be. */
export type MadeComparison = {
  readonly story: string
  /** Null where it could not be compared, and then why. */
  readonly summary: ComparedSummary | null
  /** What the comparison before it came to. */
  readonly before: ComparedSummary | null
  readonly problem: Problem | null
}

export type ComparisonsMeans = {
  readonly store: Tables
  readonly cache: ComparisonCache
  /** Comparisons that other machines make as well; null where there are none. */
  readonly shared: DeskComparisons | null
  readonly pool: Pool<ComparingTasks>
  readonly method: string
  readonly now: () => Date
  readonly onMade?: (made: MadeComparison) => Promise<void>
  /** Is told of what a comparison has to tell before it is kept, so that nothing of it is lost. */
  readonly onCompared?: (compared: ComparedForAlerts) => Promise<void>
  /** What a person told apart in a story. */
  apartIn(story: string): Promise<readonly Apart[]>
}

/** What is compared. */
type Compared = { readonly articles: readonly KeptArticle[]; readonly apart: readonly Apart[] }

/** Bytes of JSON of the views at hand, which take somewhat less: a story of forty articles has two fifths of it. */
const ROOM = 16 << 20

/** Stories that wait to be compared ahead: what falls out is compared when it is opened. */
const MOST_AHEAD = 2000

/** Failures that are remembered. */
const MOST_FAILED = 1000

export function createComparisons(means: ComparisonsMeans): Comparisons {
  const { store, cache, pool, method, now, apartIn, onMade } = means
  const views = createSizedCache<Pick<ComparedStory, 'view' | 'omits'>>(ROOM)
  const making = new Map<string, Promise<Problem | null>>()
  const failed = createSizedCache<Problem>(MOST_FAILED)

  const make = (story: string, key: string, input: Compared) => {
    // What could not be compared cannot be compared the next time either.
    const known = failed.get(key)
    if (known) return Promise.resolve(known)
    const name = `${story} ${key}`
    const running = making.get(name) ?? compare(story, key, input)
    making.set(name, running)
    return running.finally(() => making.delete(name))
  }
  const keep = async ({ story, made, outlets }: MadeElsewhere) => {
    const before = cache.findSummaries([story]).get(story) ?? null
    cache.save(story, made, outlets)
    await onMade?.({ story, summary: made.summary, before, problem: null })
  }
  /** Never rejects: most of the time nobody waits for it. */
  const compare = async (story: string, key: string, input: Compared) => {
    try {
      const { articles } = input
      await sharing.bringOver(story, articles)
      if (cache.findKey(story) === key) return null
      const give = await sharing.begin(story)
      const before = cache.find(story)
      const previous = before?.comparison ?? null
      const done = await pool.run('compareKept', { ...input, previous })
      if (done.ok) {
        const { outlets, alerts: found, texts, ...rest } = done.value
        const made = { ...rest, key, madeAt: now().toISOString() }
        const { title, accounts } = made.summary
        const isFirst = previous === null
        await means.onCompared?.({ story, title, found, texts, accounts, articles, isFirst })
        await keep({ story, made, outlets })
        await give(made)
        return null
      }
      const { problem } = done
      if (problem.code !== 'stopped') failed.set(key, problem, 1)
      await onMade?.({ story, summary: null, before: before?.summary ?? null, problem })
      return problem
    } catch (error) {
      return couldNot(error)
    }
  }
  const unpack = ({ key, ...packed }: CachedComparison) => {
    const held = views.get(key)
    if (held) return held
    const [view, omits] = [packed.view, packed.omits].map((each) => zstdDecompressSync(each))
    // What we packed ourselves, so its shape is known.
    const parsed = { view: JSON.parse(view.toString()), omits: JSON.parse(omits.toString()) }
    views.set(key, parsed, view.length + omits.length)
    return parsed
  }
  /** What was made of a story, of these articles or of others as they were before. */
  const findMade = (
    story: string,
    key: string,
    { articles, apart }: Compared,
  ): ComparedStory | null => {
    const made = cache.find(story)
    if (!made || !isOf(made.summary, articles)) return null
    try {
      const stale = made.key !== key
      const { view, omits } = unpack(made)
      // What was told apart is not shown until the new comparison is there.
      const shown = stale ? hideApart(view, apart) : view
      const packedView = shown === view ? made.view : null
      return { stale, key: made.key, packed: made.comparison, packedView, view: shown, omits }
    } catch {
      // Damaged: made again.
      cache.remove(story)
      return null
    }
  }
  const drop = async (story: string) => {
    cache.remove(story)
    await sharing.remove(story)
  }
  /** Makes what nobody else makes; what another made is brought over. */
  const lookAt = async (id: string) => {
    const isOurs = sharing.takeUp(id)
    const loaded = await loadStory(store, id)
    if (!loaded) return
    const { story, articles } = loaded
    // A story that went into another, or kept one article alone, is no longer what it was compared as.
    if (story.id !== id) await drop(id)
    const apart = await apartIn(story.id)
    const key = comparisonKey(method, articles, apart)
    const isMade = () => cache.findKey(story.id) === key
    if (isMade()) return
    if (articles.length < 2) return drop(story.id)
    await sharing.bringOver(story.id, articles)
    if (isMade() || (!isOurs && (await sharing.leave(story.id, key)))) return
    await make(story.id, key, { articles, apart })
  }
  // What cannot be looked at now is met again where the story is opened.
  const ahead = createAhead(MOST_AHEAD, (id) => lookAt(id).catch(() => undefined))
  const sharing = means.shared
    ? createSharing({ ...means, shared: means.shared, keep, want: ahead.want })
    : ALONE_COMPARING

  return {
    async open(id, patience = 0) {
      const loaded = await loadStory(store, id)
      if (!loaded || loaded.articles.length === 0) return null
      const { story, articles } = loaded
      const apart = await apartIn(story.id)
      const key = comparisonKey(method, articles, apart)
      const input = { articles, apart }
      const find = () => findMade(story.id, key, input)
      let compared = find()
      if (!compared) {
        await sharing.bringOver(story.id, articles)
        compared = find()
      }
      if (compared && !compared.stale) return { ...loaded, compared, problem: null }
      const running = make(story.id, key, input)
      if (compared) return { ...loaded, compared, problem: null }
      const problem = await within(running, patience)
      return { ...loaded, compared: find(), problem }
    },
    want: ahead.want,
    makeAhead(stories) {
      ahead.want(stories)
      return ahead.idle()
    },
    countWaiting: () => ahead.countWaiting() + sharing.count(),
    look: sharing.look,
    stop: ahead.stop,
  }
}

function couldNot(error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  return { code: 'not-compared', message: `it could not be compared (${reason}).` }
}

/** What comes of it, if it comes in time; null while it does not. */
async function within(
  running: Promise<Problem | null>,
  milliseconds: number,
): Promise<Problem | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  try {
    return await Promise.race([running, late])
  } finally {
    clearTimeout(timer)
  }
}
