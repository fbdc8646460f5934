import { openDeskStore } from '../../store/desk/open-desk-store.ts'
import { deskPath } from '../home.ts'
import { type Access, openAccess } from './open-access.ts'

/**
 * Does the work with those who may sign in at the desk beside a database; its file is made where there
 * is none. Throws a `StoreProblem` where it cannot be opened.
 */
export async function withHomeAccess<T>(
  database: string,
  work: (access: Access) => Promise<T> | T,
): Promise<T> {
  const store = openDeskStore(deskPath(database))
  try {
    return await work(openAccess(store, () => new Date(), 'command-line'))
  } finally {
    await store.close()
  }
}
