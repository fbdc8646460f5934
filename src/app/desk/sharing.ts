import type { KeptArticle } from '../../model/kept.ts'
import type { OutletInStory } from '../../model/outlets.ts'
import type { CachedComparison, ComparisonCache } from '../../store/comparison-cache.ts'
import type { Tables } from '../../store/store.ts'
import type { DeskComparisons } from '../../store/work-store.ts'
import type { Pool } from '../workers/pool.ts'
import type { ComparingTasks } from '../workers/tasks/comparing-tasks.ts'
import { type Awaited, createAwaited } from './awaited.ts'
import { isShapedAsOurs } from './comparison-key.ts'
import { isOf } from './is-of.ts'

/** Comparisons that other machines over the same database make as well. */
export type Sharing = Awaited & {
  /** Keeps here what another made of the story last, of these articles or as they were before. */
  bringOver(story: string, articles: readonly KeptArticle[]): Promise<void>
  /** What is to be given to the others once it is made, unless the story changed meanwhile. */
  begin(story: string): Promise<(made: CachedComparison) => Promise<void>>
  /** The story is none any more. */
  remove(story: string): Promise<void>
}

export type SharingMeans = {
  readonly shared: DeskComparisons
  readonly store: Pick<Tables, 'stories'>
  readonly cache: ComparisonCache
  readonly pool: Pool<ComparingTasks>
  readonly keep: (made: MadeElsewhere) => Promise<void>
  /** Wants stories to be looked at again. */
  readonly want: (stories: readonly string[]) => void
}

export type MadeElsewhere = {
  readonly story: string
  readonly made: CachedComparison
  readonly outlets: readonly OutletInStory[]
}

/**
 * What is shown lies in this machine's own cache; what others share is fetched once, when that has not what
 * is wanted. So a page costs the same, whoever made its comparison.
 */
export function createSharing(means: SharingMeans): Sharing {
  const { shared, store, cache, pool, keep } = means
  const bringing = new Map<string, Promise<void>>()
  const fetch = async (story: string, articles: readonly KeptArticle[]) => {
    if (!(await shared.isThere())) return
    const made = await shared.find(story, cache.findKey(story))
    if (!made || !isShapedAsOurs(made.key) || !isOf(made.summary, articles)) return
    const { comparison, view } = made
    const done = await pool.run('readShared', { comparison, view })
    // One that is damaged is made anew. What it has to tell is told by whoever made it.
    if (done.ok) await keep({ story, made, outlets: done.value })
  }
  return {
    ...createAwaited(means),
    bringOver(story, articles) {
      const running = bringing.get(story) ?? fetch(story, articles)
      bringing.set(story, running)
      return running.finally(() => bringing.delete(story))
    },
    async begin(story) {
      const stamp = await store.stories.stamp(story)
      return async (made) => {
        if (!(await shared.isThere())) return
        if ((await store.stories.stamp(story)) === stamp) await shared.save(story, made)
      }
    },
    async remove(story) {
      if (await shared.isThere()) await shared.remove(story)
    },
  }
}

/** Nobody else is there. */
export const ALONE_COMPARING: Sharing = {
  bringOver: async () => undefined,
  begin: async () => async () => undefined,
  remove: async () => undefined,
  leave: async () => false,
  takeUp: () => true,
  look: async () => undefined,
  count: () => 0,
}
