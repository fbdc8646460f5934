import type { SearchHit } from '../../model/kept.ts'
import type { Store } from '../../store/store.ts'
import { type ArticleSearch, findStories, searchArticles } from '../kept/find-stories.ts'
import { type ArticleChanges, type ChangesOptions, listChanges } from '../kept/list-changes.ts'
import { createLookingPool } from '../workers/looking-pool.ts'
import type { Done } from '../workers/pool.ts'

/** Looks up what takes longer than a page may hold up others. Rejects with a sentence where it cannot. */
export type Looker = {
  /** The stories of the newest articles that have all the words. */
  findStories(words: string): Promise<readonly string[]>
  searchArticles(options: ArticleSearch): Promise<readonly SearchHit[]>
  /** The articles of each outlet, the most first. */
  countArticles(): Promise<readonly { readonly outlet: string; readonly articles: number }[]>
  listChanges(options: ChangesOptions): Promise<readonly ArticleChanges[]>
  /** Another database stands in the place of the one that was looked at. */
  startOver(): void
  close(): Promise<void>
}

/** In a thread where the database is a file; else here, on the store itself. */
export function createLooker(store: Store, database: string | undefined): Looker {
  if (database === undefined)
    return {
      findStories: (words) => findStories(store, words),
      searchArticles: (options) => searchArticles(store, options),
      countArticles: () => store.articles.countByOutlet(),
      listChanges: (options) => listChanges(store, options),
      startOver: () => undefined,
      close: async () => undefined,
    }
  let pool = createLookingPool()
  return {
    findStories: async (options) => orThrow(await pool.run('findStories', { database, options })),
    searchArticles: async (options) =>
      orThrow(await pool.run('searchArticles', { database, options })),
    countArticles: async () =>
      orThrow(await pool.run('countArticles', { database, options: null })),
    listChanges: async (options) => orThrow(await pool.run('listChanges', { database, options })),
    startOver() {
      const before = pool
      pool = createLookingPool()
      void before.close()
    },
    close: () => pool.close(),
  }
}

function orThrow<T>(done: Done<T>): T {
  if (done.ok) return done.value
  throw new Error(done.problem.message)
}
