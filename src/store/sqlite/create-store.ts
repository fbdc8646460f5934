import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { countingStories, createTables, type Readers, within } from '../sql/create-tables.ts'
import type { Access, Rows } from '../sql/rows.ts'
import { refuseNested } from '../sql/writing.ts'
import type { Store } from '../store.ts'
import { StoreProblem } from '../store-problem.ts'
import { backUp } from './backup.ts'
import { checkDatabase } from './check.ts'
import { createDialect } from './dialect.ts'
import { sqlite as engine } from './engine.ts'
import { createRevision } from './revision.ts'
import type { WriterLock } from './writer-lock.ts'

export type Opened = Readers & {
  readonly path: string
  readonly reader: DatabaseSync
  /** In memory it is the reader; null where nothing is to be written. */
  readonly writer: DatabaseSync | null
  readonly lock: WriterLock | null
}

/** The store on a database that is open: what is read outside of a write sees what is kept. */
export function createStore({ path, reader, writer, lock, ...readers }: Opened): Store {
  const connect = (database: DatabaseSync) =>
    new Kysely<Rows>({ dialect: createDialect(database, path) })
  const read = connect(reader)
  const writing = writer && connect(writer)
  const alone = refuseNested()
  const write: Access['write'] = async (work) => {
    if (!writing) throw openedToRead(path)
    return alone(() =>
      writing.transaction().execute((db) => countingStories(db, engine, work, readers)),
    )
  }
  return {
    ...createTables({ read, write, engine }, readers),
    write: (work) => write((unit) => work(createTables(within(unit, engine), readers))),
    revision: createRevision(reader),
    backup: (to) => backUp(reader, path, to),
    check: async () => checkDatabase(reader),
    async close() {
      await read.destroy()
      await writing?.destroy()
      // The last to close writes what is left of the log into the file, so readers go first.
      if (reader !== writer) reader.close()
      writer?.close()
      lock?.release()
    },
  }
}

function openedToRead(path: string): StoreProblem {
  return new StoreProblem('read-only', `${path} was opened to be read only.`)
}
