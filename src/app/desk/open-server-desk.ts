import { dirname } from 'node:path'
import { openComparisonCache } from '../../store/cache/open-cache.ts'
import { makeFolder } from '../../store/make-folder.ts'
import { cachePath, nameOf } from '../home.ts'
import { type LoadedHome, openHomeStore } from '../open-home.ts'
import { followAllMerges } from './follow-merges.ts'
import { type OpenedDesk, openDesk } from './open-desk.ts'

/**
 * Opens a desk over a database on a server, beside any number of others: what people do lies in the database as
 * well; comparisons are this machine's own. Throws a `StoreProblem` where the database cannot be entered.
 */
export async function openServerDesk(home: LoadedHome, now: () => Date): Promise<OpenedDesk> {
  const { database } = home
  const { openPostgresDesk } = await import('../../store/postgres/desk/open-desk.ts')
  const { openDeskShare } = await import('../../store/postgres/shared-work/open-desk-share.ts')
  const store = await openHomeStore(database, { access: 'read', command: 'serve' })
  try {
    const mine = await openPostgresDesk(database)
    const machines = openDeskShare(database)
    await followAllMerges(store, mine, now().toISOString())
    const file = cachePath(database)
    makeFolder(dirname(file))
    const cache = openComparisonCache(file)
    const articles = await store.articles.count()
    const remarks = [`${articles} articles are kept in ${nameOf(database)}`]
    return { desk: openDesk({ store, cache, mine, now, home, machines }), remarks }
  } catch (error) {
    await store.close()
    throw error
  }
}
