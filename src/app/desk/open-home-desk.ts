import { existsSync } from 'node:fs'
import { openComparisonCache } from '../../store/cache/open-cache.ts'
import { openDeskStore } from '../../store/desk/open-desk-store.ts'
import { cachePath, deskPath } from '../home.ts'
import { type LoadedHome, openHomeStore } from '../open-home.ts'
import { keepExamples } from './keep-examples.ts'
import { type Desk, openDesk } from './open-desk.ts'

export type OpenedDesk = {
  readonly desk: Desk
  /** What a person should know first, a sentence each. */
  readonly remarks: readonly string[]
}

/** Opens the desk of a home. Where nothing is kept yet, a database is made with the bundled stories. */
export async function openHomeDesk(home: LoadedHome, now: () => Date): Promise<OpenedDesk> {
  const { database } = home
  const isNew = !existsSync(database)
  if (isNew) await makeHome(database)
  const store = await openHomeStore(database, { access: 'read', command: 'serve' })
  const cache = openComparisonCache(cachePath(database))
  const mine = openDeskStore(deskPath(database))
  if (isNew) mine.preferences.saveExamples((await store.stories.list({})).map(({ id }) => id))
  const articles = await store.articles.count()
  const remarks = [
    isNew
      ? 'Three invented stories stand there to look at; synoptic add follows a first source.'
      : `${articles} articles are kept in ${database}`,
  ]
  return { desk: openDesk({ store, cache, mine, now, home }), remarks }
}

async function makeHome(database: string): Promise<void> {
  const store = await openHomeStore(database, { access: 'write', create: true, command: 'serve' })
  try {
    await keepExamples(store)
  } finally {
    await store.close()
  }
}
