import type { ArticleVersion, KeptArticle } from '../../model/kept.ts'
import type { Problem } from '../../model/source.ts'
import type { ReadingView } from '../../present/reading/to-reading-view.ts'
import type { Tables } from '../../store/store.ts'
import type { Done, Pool } from '../workers/pool.ts'
import type { ComparedVersions } from '../workers/tasks/compare-versions.ts'
import type { ComparingTasks } from '../workers/tasks/comparing-tasks.ts'
import type { ComparedStory, Comparisons } from './comparisons.ts'

/** A kept article with what comparing its story gave, as far as it is at hand. */
export type OpenedArticle = {
  readonly article: KeptArticle
  /** How many of its versions are kept, the present one among them. */
  readonly versions: number
  /** Null where it stands alone, or its story is being compared. */
  readonly compared: ComparedStory | null
  readonly isComparing: boolean
  /** Why there is no comparison; null where nothing went wrong. */
  readonly problem: Problem | null
}

/** Two versions of an article and what changed from the one to the other. */
export type OpenedVersions = {
  readonly article: KeptArticle
  /** All that are kept, the first one first. */
  readonly versions: readonly ArticleVersion[]
  readonly before: ArticleVersion
  readonly after: ArticleVersion
  readonly compared: Done<ComparedVersions>
}

/** What can be asked of one kept article. Each is null where there is none of that id. */
export type Articles = {
  /** Waits for its story to be compared as long as `patience` milliseconds. */
  open(id: string, patience?: number): Promise<OpenedArticle | null>
  /**
   * Compares two versions by their numbers, the last two where none are given; `null` as well where
   * one of them is not kept. Of a text that never changed, the two are the same.
   */
  compareVersions(id: string, from?: number, to?: number): Promise<OpenedVersions | null>
  read(id: string): Promise<Done<ReadingView> | null>
}

export type ArticlesMeans = {
  readonly store: Tables
  readonly comparisons: Comparisons
  readonly pool: Pool<ComparingTasks>
}

export function createArticles({ store, comparisons, pool }: ArticlesMeans): Articles {
  return {
    async open(id, patience = 0) {
      const article = await store.articles.find(id)
      if (!article) return null
      const versions = (await store.articles.listVersions(article.id)).length
      const alone = { article, versions, compared: null, isComparing: false, problem: null }
      if (article.storyId === null) return alone
      const story = await comparisons.open(article.storyId, patience)
      if (!story || story.articles.length < 2) return alone
      const { compared, problem } = story
      const isComparing = problem === null && (compared === null || compared.stale)
      return { article, versions, compared, isComparing, problem }
    },
    async compareVersions(id, from, to) {
      const article = await store.articles.find(id)
      if (!article) return null
      const versions = [...(await store.articles.listVersions(article.id))].sort(
        (a, b) => a.version - b.version,
      )
      const find = (version: number) => versions.find((each) => each.version === version)
      const after = to === undefined ? versions.at(-1) : find(to)
      const earlier = versions.filter(({ version }) => after && version < after.version)
      const before = from === undefined ? (earlier.at(-1) ?? after) : find(from)
      if (!before || !after) return null
      const compared = await pool.run('compareVersions', { article, before, after })
      return { article, versions, before, after, compared }
    },
    async read(id) {
      const article = await store.articles.find(id)
      return article && pool.run('readKept', article)
    },
  }
}
