import type { DatabaseSync } from 'node:sqlite'

/** Does work that is kept as a whole or not at all, and is on disk when this returns. */
export function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('begin immediate')
  try {
    work()
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}
