import type { DatabaseSync } from 'node:sqlite'

/** Gives a word that is another after each write to a database, by this connection or any other. */
export function createRevision(database: DatabaseSync): () => string {
  const others = database.prepare('pragma data_version')
  const own = database.prepare('select total_changes() as changes')
  return () => `${others.get()?.data_version}.${own.get()?.changes}`
}
