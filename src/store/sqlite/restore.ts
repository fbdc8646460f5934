import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreProblem } from '../store-problem.ts'
import { syncToDisk } from './backup.ts'
import { checkDatabase } from './check.ts'
import { checkFile, createFile, openReader, sizeOf } from './connection.ts'
import { checkSchema } from './migrations/migrate.ts'
import { toProblem } from './problems.ts'
import { takeWriterLock } from './writer-lock.ts'

export type Restored = {
  /** Where the database that was replaced is kept now; null where there was none. */
  readonly replaced: string | null
}

/**
 * Puts a backup in the place of a database, once it is seen to be sound. What was there is kept
 * beside it. Throws a `StoreProblem` before anything is changed.
 */
export async function restoreSqliteStore(backup: string, path: string): Promise<Restored> {
  try {
    checkBackup(backup)
    const isNew = !existsSync(path)
    if (isNew) createFile(path)
    const lock = takeWriterLock(path, () => 'another process; stop it, then restore again')
    try {
      return replace(backup, path, isNew)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw toProblem(error, path)
  }
}

function checkBackup(backup: string): void {
  if (!existsSync(backup)) throw new StoreProblem('no-database', `there is no file ${backup}.`)
  try {
    checkFile(backup)
    const database = openReader(backup)
    try {
      checkSchema(database, backup)
      const [fault] = checkDatabase(database)
      if (fault) throw damaged(backup, fault.message)
    } finally {
      database.close()
    }
  } catch (error) {
    throw toProblem(error, backup)
  }
}

function damaged(backup: string, why: string): StoreProblem {
  return new StoreProblem(
    'corrupt',
    `${backup} was not restored, for ${why}. Take another backup; what you have stays as it is.`,
  )
}

function replace(backup: string, path: string, isNew: boolean): Restored {
  const incoming = `${path}.restoring`
  try {
    copyFileSync(backup, incoming)
    syncToDisk(incoming)
    const replaced = isNew ? null : setAside(path)
    renameSync(incoming, path)
    syncToDisk(dirname(resolve(path)))
    return { replaced }
  } catch (error) {
    rmSync(incoming, { force: true })
    throw error
  }
}

/** Gives the old database a second name, with what its log still holds; the first is then free. */
function setAside(path: string): string {
  const aside = freeName(path)
  emptyLog(path)
  if (sizeOf(`${path}-wal`) > 0) renameSync(`${path}-wal`, `${aside}-wal`)
  for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true })
  try {
    // With two names there is no moment without a database.
    linkSync(path, aside)
  } catch {
    renameSync(path, aside)
  }
  return aside
}

function emptyLog(path: string): void {
  try {
    const database = new DatabaseSync(path)
    database.exec('pragma wal_checkpoint(truncate)')
    database.close()
  } catch {
    // A damaged one is kept as it lies, its log beside it.
  }
}

function freeName(path: string): string {
  for (let n = 1; ; n++) {
    const name = `${path}.before-restore-${n}`
    if (!existsSync(name)) return name
  }
}
