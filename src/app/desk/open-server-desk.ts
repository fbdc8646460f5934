import { dirname } from 'node:path'
import { openComparisonCache } from '../../store/cache/open-cache.ts'
import { makeFolder } from '../../store/make-folder.ts'
import { cachePath, nameOf } from '../home.ts'
import { type LoadedHome, openHomeStore } from '../open-home.ts'
import { followAllMerges } from './follow-merges.ts'
import { type DeskMeans, type OpenedDesk, openDesk } from './open-desk.ts'

/**
 * Opens a desk over a database on a server, beside any number of others: what people do lies in the database as
 * well, and what others compared is taken from there. Throws a `StoreProblem` where the database cannot be
 * entered, and leaves nothing open then.
 */
export async function openServerDesk(
  home: LoadedHome,
  now: () => Date,
  onWork?: DeskMeans['onWork'],
): Promise<OpenedDesk> {
  const { database } = home
  const { openPostgresDesk } = await import('../../store/postgres/desk/open-desk.ts')
  const { openDeskComparisons } = await import(
    '../../store/postgres/shared-work/open-desk-comparisons.ts'
  )
  const { openDeskShare } = await import('../../store/postgres/shared-work/open-desk-share.ts')
  await using opened = new AsyncDisposableStack()
  const closing = <T extends { close(): void | Promise<void> }>(each: T): T =>
    opened.adopt(each, (one) => one.close())
  const store = closing(await openHomeStore(database, { access: 'read', command: 'serve' }))
  const mine = closing(await openPostgresDesk(database))
  const machines = closing(openDeskShare(database))
  const shared = closing(openDeskComparisons(database))
  await followAllMerges(store, mine, now().toISOString())
  const file = cachePath(database)
  makeFolder(dirname(file))
  const cache = closing(openComparisonCache(file))
  const articles = await store.articles.count()
  const remarks = [`${articles} articles are kept in ${nameOf(database)}`]
  const desk = openDesk({ store, cache, shared, machines, mine, now, home, onWork })
  // From here on they are the desk's, which closes them.
  opened.move()
  return { desk, remarks }
}
