import { zstdDecompressSync } from 'node:zlib'
import type { Apart } from '../../model/apart.ts'
import type { KeptArticle, KeptStory } from '../../model/kept.ts'
import type { ArticleOmits } from '../../model/omits.ts'
import type { Problem } from '../../model/source.ts'
import type { ComparisonView } from '../../present/index.ts'
import { hideApart } from '../../present/view/hide-apart.ts'
import type { CachedComparison, ComparisonCache } from '../../store/comparison-cache.ts'
import type { Tables } from '../../store/store.ts'
import { loadStory } from '../kept/find-story.ts'
import type { Pool } from '../workers/pool.ts'
import type { ComparingTasks } from '../workers/tasks/comparing-tasks.ts'
import { comparisonKey } from './comparison-key.ts'
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
  /** Makes what is missing or old of these, one after the other. */
  makeAhead(stories: readonly string[]): Promise<void>
}

export type ComparisonsMeans = {
  readonly store: Tables
  readonly cache: ComparisonCache
  readonly pool: Pool<ComparingTasks>
  readonly method: string
  readonly now: () => Date
  /** What a person told apart in a story. */
  apartIn(story: string): Promise<readonly Apart[]>
}

/** What is compared. */
type Compared = { readonly articles: readonly KeptArticle[]; readonly apart: readonly Apart[] }

/** Bytes of JSON of the views at hand: a story of forty articles has a twentieth of it. */
const ROOM = 32 << 20

/** Failures that are remembered. */
const MOST_FAILED = 1000

export function createComparisons(means: ComparisonsMeans): Comparisons {
  const { store, cache, pool, method, now, apartIn } = means
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
  const compare = async (story: string, key: string, input: Compared) => {
    const previous = cache.find(story)?.comparison ?? null
    const done = await pool.run('compareKept', { ...input, previous })
    if (!done.ok) {
      failed.set(key, done.problem, 1)
      return done.problem
    }
    cache.save(story, { ...done.value, key, madeAt: now().toISOString() })
    return null
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
  const toCompared = (
    made: CachedComparison,
    key: string,
    apart: readonly Apart[],
  ): ComparedStory => {
    const stale = made.key !== key
    const { view, omits } = unpack(made)
    // What was told apart is not shown until the new comparison is there.
    const shown = stale ? hideApart(view, apart) : view
    return { stale, key: made.key, packed: made.comparison, view: shown, omits }
  }

  return {
    async open(id, patience = 0) {
      const loaded = await loadStory(store, id)
      if (!loaded || loaded.articles.length === 0) return null
      const { story, articles } = loaded
      const apart = await apartIn(story.id)
      const key = comparisonKey(method, articles, apart)
      const made = cache.find(story.id)
      if (made?.key !== key) {
        const running = make(story.id, key, { articles, apart })
        const problem = made ? null : await within(running, patience)
        const known = made ?? cache.find(story.id)
        return { ...loaded, compared: known && toCompared(known, key, apart), problem }
      }
      return { ...loaded, compared: toCompared(made, key, apart), problem: null }
    },
    async makeAhead(stories) {
      for (const id of stories) {
        const loaded = await loadStory(store, id)
        if (!loaded || loaded.articles.length < 2) continue
        const { story, articles } = loaded
        const apart = await apartIn(story.id)
        const key = comparisonKey(method, articles, apart)
        if (cache.findKey(story.id) === key) continue
        await make(story.id, key, { articles, apart })
      }
    },
  }
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
