import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { openComparisonCache } from '../../store/cache/open-cache.ts'
import { openDeskStore, openDeskStoreToRead } from '../../store/desk/open-desk-store.ts'
import { cachePath, deskPath, isServer } from '../home.ts'
import { type LoadedHome, openHomeStore } from '../open-home.ts'
import { followAllMerges } from './follow-merges.ts'
import { keepExamples } from './keep-examples.ts'
import { type DeskMeans, type OpenedDesk, openDesk } from './open-desk.ts'
import { openServerDesk } from './open-server-desk.ts'
import { openReopening } from './reopening-store.ts'

/**
 * Opens the desk of a home. Where nothing is kept yet, a database is made with the bundled stories;
 * where nothing may be written, it is read as it lies there. One on a server is opened beside other desks; with
 * `onWork` it works beside other workers, too, once its jobs begin.
 */
export async function openHomeDesk(
  home: LoadedHome,
  now: () => Date,
  onWork?: DeskMeans['onWork'],
): Promise<OpenedDesk> {
  const { database } = home
  if (isServer(database)) return openServerDesk(home, now, onWork)
  const isNew = !existsSync(database)
  if (isNew) await makeHome(database)
  const open = () => openHomeStore(database, { access: 'read', command: 'serve' })
  const { store, reopen } = await openReopening(database, open)
  const cache = openComparisonCache(cachePath(database))
  const mayWrite = mayBeWritten(dirname(database))
  const mine = mayWrite
    ? openDeskStore(deskPath(database))
    : openDeskStoreToRead(deskPath(database))
  if (mayWrite) await followAllMerges(store, mine, now().toISOString())
  if (isNew) await mine.examples.save((await store.stories.list({})).map(({ id }) => id))
  const articles = await store.articles.count()
  const remarks = [
    isNew
      ? 'Three invented stories stand there to look at; synoptic add follows a first source.'
      : `${articles} articles are kept in ${database}`,
    ...(mayWrite ? [] : [`${dirname(database)} may not be written: this desk only reads.`]),
  ]
  const means = { store, cache, mine, now, home, isReadOnly: !mayWrite, reopen }
  return { desk: openDesk(means), remarks }
}

function mayBeWritten(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

async function makeHome(database: string): Promise<void> {
  const store = await openHomeStore(database, { access: 'write', create: true, command: 'serve' })
  try {
    await keepExamples(store)
  } finally {
    await store.close()
  }
}
