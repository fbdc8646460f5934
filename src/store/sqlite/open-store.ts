import type { DatabaseSync } from 'node:sqlite'
import type { Readers } from '../sql/create-tables.ts'
import type { Store } from '../store.ts'
import {
  checkFile,
  checkNewFile,
  createFile,
  IN_MEMORY,
  openReader,
  openWriter,
} from './connection.ts'
import { createStore } from './create-store.ts'
import { checkSchema, migrate, readPragma, SCHEMA } from './migrations/migrate.ts'
import { toProblem } from './problems.ts'
import { readOwner, takeWriterLock, writeOwner } from './writer-lock.ts'

export type SqliteOptions = Readers & {
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

function openToWrite(
  path: string,
  { create, command = 'synoptic', ...readers }: SqliteOptions,
): Store {
  if (path === IN_MEMORY) {
    const writer = openWriter(path)
    migrate(writer)
    return createStore({ path, reader: writer, writer, lock: null, ...readers })
  }
  if (create) createFile(path)
  if (create) checkNewFile(path)
  else checkFile(path)
  // A writer's settings would change even a database that is not ours.
  checkOwn(path)
  const lock = takeWriterLock(path, () => describeOwner(path))
  let writer: DatabaseSync | null = null
  try {
    writer = openWriter(path)
    migrate(writer)
    writeOwner(writer, command)
    return createStore({ path, reader: openReader(path), writer, lock, ...readers })
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

function checkOwn(path: string): void {
  readWith(path, (database) => checkSchema(database, path))
}

function describeOwner(path: string): string {
  try {
    return readWith(path, readOwner)
  } catch {
    return 'another process'
  }
}

function readWith<T>(path: string, work: (database: DatabaseSync) => T): T {
  const database = openReader(path)
  try {
    return work(database)
  } finally {
    database.close()
  }
}
