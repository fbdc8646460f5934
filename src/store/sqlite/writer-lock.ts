import { accessSync, constants } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreProblem } from '../store-problem.ts'
import { codeOf, tellProblems } from './problems.ts'

const BUSY = 5

/** Milliseconds that are waited for one who holds the lock for a moment only. */
const PATIENCE = 300

/** The right to be a database's one writer. */
export type WriterLock = { release(): void }

/**
 * Takes the right to write, or refuses. The lock is the system's own, on an empty file
 * beside the database, so that it ends with its process however that ends. Readers need none.
 */
export function takeWriterLock(path: string, describeOwner: () => string): WriterLock {
  const file = `${path}-writer`
  // SQLite would say only that it cannot open it.
  tellProblems(path, () => accessSync(dirname(resolve(path)), constants.W_OK))
  const lock = tellProblems(file, () => new DatabaseSync(file, { timeout: PATIENCE }))
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    lock.close()
    if (codeOf(error) !== BUSY) return tellProblems(file, () => raise(error))
    throw new StoreProblem('in-use', `${path} is being written by ${describeOwner()}.`)
  }
  return { release: () => lock.close() }
}

function raise(error: unknown): never {
  throw error
}

/** Who holds the lock, as it wrote into the database when it took it. */
export function readOwner(database: DatabaseSync): string {
  const row = database.prepare('select pid, started_at, command from writer').get()
  if (!row) return 'another process'
  return `process ${row.pid} (${row.command}, since ${row.started_at}); wait until it has ended, or stop it`
}

/** Writes who holds the lock, for those who will be refused. */
export function writeOwner(database: DatabaseSync, command: string): void {
  database
    .prepare('insert or replace into writer (id, pid, started_at, command) values (1, ?, ?, ?)')
    .run(process.pid, new Date().toISOString(), command)
}
