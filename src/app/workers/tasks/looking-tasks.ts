import { type ArticleSearch, findStories, searchArticles } from '../../kept/find-stories.ts'
import { listChanges } from '../../kept/list-changes.ts'
import { openHomeStore, type Store } from '../../open-home.ts'

/** Whose database is looked at: a thread opens each once. */
export type OfDatabase<Options> = { readonly database: string; readonly options: Options }

const stores = new Map<string, Promise<Store>>()

function open(database: string): Promise<Store> {
  const known = stores.get(database)
  if (known) return known
  const opened = openHomeStore(database, { access: 'read', command: 'serve' })
  stores.set(database, opened)
  // What could not be opened is tried again by who asks next.
  opened.catch(() => stores.delete(database))
  return opened
}

/** What takes longer to look up than a page may hold up others. */
export const LOOKING_TASKS = {
  findStories: async ({ database, options }: OfDatabase<string>) =>
    findStories(await open(database), options),
  searchArticles: async ({ database, options }: OfDatabase<ArticleSearch>) =>
    searchArticles(await open(database), options),
  countArticles: async ({ database }: OfDatabase<null>) =>
    (await open(database)).articles.countByOutlet(),
  listChanges: async ({ database, options }: OfDatabase<Parameters<typeof listChanges>[1]>) =>
    listChanges(await open(database), options),
}

export type LookingTasks = typeof LOOKING_TASKS
