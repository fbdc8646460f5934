import { openDeskStore } from '../../store/desk/open-desk-store.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import { deskPath, isServer } from '../home.ts'
import { type Access, openAccess } from './open-access.ts'

/**
 * Does the work with those who may sign in at the desk of a database; what is kept of them is made
 * where there is nothing. Throws a `StoreProblem` where it cannot be opened.
 */
export async function withHomeAccess<T>(
  database: string,
  work: (access: Access) => Promise<T> | T,
): Promise<T> {
  const store = await openStore(database)
  try {
    return await work(openAccess(store, () => new Date(), 'command-line'))
  } finally {
    await store.close()
  }
}

async function openStore(database: string): Promise<DeskStore> {
  if (!isServer(database)) return openDeskStore(deskPath(database))
  const { openPostgresDesk } = await import('../../store/postgres/desk/open-desk.ts')
  return openPostgresDesk(database)
}
