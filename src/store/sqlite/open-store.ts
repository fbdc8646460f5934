import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Store, Tables } from '../store.ts'
import { StoreProblem } from '../store-problem.ts'
import { createArticleTable } from './article-table.ts'
import { backUp } from './backup.ts'
import { checkDatabase } from './check.ts'
import {
  checkFile,
  checkNewFile,
  createFile,
  IN_MEMORY,
  openReader,
  openWriter,
} from './connection.ts'
import { createDecisionTable } from './decision-table.ts'
import { createDialect } from './dialect.ts'
import { createItemTable } from './item-table.ts'
import { checkSchema, migrate, readPragma, SCHEMA } from './migrations/migrate.ts'
import { toProblem } from './problems.ts'
import type { Access, Rows, Touch, Work } from './rows.ts'
import { createSourceTable } from './source-table.ts'
import { countStory } from './story-counts.ts'
import { createStoryTable } from './story-table.ts'
import { readOwner, takeWriterLock, type WriterLock, writeOwner } from './writer-lock.ts'

export type SqliteOptions = {
  /** `write` makes this process the one writer; `read` is always welcome. */
  readonly access?: 'read' | 'write'
  /** Makes the database where there is none; a writer's only. */
  readonly create?: boolean
  /** What this process is doing, told to a second writer that is refused. */
  readonly command?: string
}

/**
 * Opens the store in a file, or in memory for `:memory:`. Throws a `StoreProblem` with what to do
 * where the file is damaged, of another program, of a newer schema, or written by another process.
 */
export async function openSqliteStore(path: string, options: SqliteOptions = {}): Promise<Store> {
  try {
    return options.access === 'read' ? await openToRead(path) : openToWrite(path, options)
  } catch (error) {
    throw toProblem(error, path)
  }
}

type Opened = {
  readonly path: string
  readonly reader: DatabaseSync
  readonly writer: DatabaseSync | null
  readonly lock: WriterLock | null
}

function openToWrite(path: string, { create, command = 'synoptic' }: SqliteOptions): Store {
  if (path === IN_MEMORY) {
    const writer = openWriter(path)
    migrate(writer)
    return createStore({ path, reader: writer, writer, lock: null })
  }
  if (create) createFile(path)
  if (create) checkNewFile(path)
  else checkFile(path)
  const lock = takeWriterLock(path, () => describeOwner(path))
  let writer: DatabaseSync | null = null
  try {
    writer = openWriter(path)
    checkSchema(writer, path)
    migrate(writer)
    writeOwner(writer, command)
    return createStore({ path, reader: openReader(path), writer, lock })
  } catch (error) {
    writer?.close()
    lock.release()
    throw error
  }
}

async function openToRead(path: string): Promise<Store> {
  checkFile(path)
  const reader = openReader(path)
  try {
    checkSchema(reader, path)
    if (readPragma(reader, 'user_version') === SCHEMA) {
      return createStore({ path, reader, writer: null, lock: null })
    }
  } catch (error) {
    reader.close()
    throw error
  }
  reader.close()
  // An older schema is brought to the present one first, which takes a writer.
  await openToWrite(path, {}).close()
  return openToRead(path)
}

function describeOwner(path: string): string {
  try {
    const database = openReader(path)
    try {
      return readOwner(database)
    } finally {
      database.close()
    }
  } catch {
    return 'another process'
  }
}

function createStore({ path, reader, writer, lock }: Opened): Store {
  const connect = (database: DatabaseSync) =>
    new Kysely<Rows>({ dialect: createDialect(database, path) })
  const read = connect(reader)
  const writing = writer && connect(writer)
  const inWrite = new AsyncLocalStorage<{ ended: boolean }>()
  const write: Access['write'] = async (work) => {
    if (!writing) throw openedToRead(path)
    if (inWrite.getStore()?.ended === false) throw new Error(NESTED)
    const state = { ended: false }
    try {
      return await inWrite.run(state, () =>
        writing.transaction().execute((db) => countingStories(db, work)),
      )
    } finally {
      state.ended = true
    }
  }
  return {
    ...createTables({ read, write }),
    write: (work) => write((db, touch) => work(createTables(within(db, touch)))),
    backup: (to) => backUp(reader, to),
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

/** It would wait for the write around it, and that for it. */
const NESTED = 'inside write, use the tables that it hands over'

/** Everything inside a transaction reads and writes through it. */
function within(db: Kysely<Rows>, touch: Touch): Access {
  return { read: db, write: (work) => work(db, touch) }
}

/** A story that many articles joined in one transaction is counted once. */
async function countingStories<T>(db: Kysely<Rows>, work: Work<T>): Promise<T> {
  const touched = new Set<number>()
  const result = await work(db, (story) => touched.add(story))
  for (const story of touched) await countStory(db, story)
  return result
}

function createTables(access: Access): Tables {
  return {
    sources: createSourceTable(access),
    items: createItemTable(access),
    articles: createArticleTable(access),
    stories: createStoryTable(access),
    decisions: createDecisionTable(access),
  }
}

function openedToRead(path: string): StoreProblem {
  return new StoreProblem('read-only', `${path} was opened to be read only.`)
}
