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

/**
 * The same, on disk soon: a power cut may take it, a crash of the program does not. For what nobody asked
 * to be kept, so that a disk that is busy keeps nobody waiting.
 */
export function inQuickTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('pragma synchronous = normal')
  try {
    inTransaction(database, work)
  } finally {
    database.exec('pragma synchronous = full')
  }
}
