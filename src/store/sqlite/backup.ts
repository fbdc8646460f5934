import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { StoreProblem } from '../store-problem.ts'
import { createFile } from './connection.ts'
import { toProblem } from './problems.ts'

/** More pages than there are: the copy is of one moment, and others write on meanwhile. */
const AT_ONCE = 2 ** 31 - 1

/** Writes a copy of the database to a file, whole or not at all. */
export async function backUp(database: DatabaseSync, from: string, to: string): Promise<void> {
  refusePlace(from, to)
  const unfinished = `${to}.unfinished`
  try {
    createFile(unfinished)
    truncateSync(unfinished)
    await backup(database, unfinished, { rate: AT_ONCE })
    settle(unfinished)
    syncToDisk(unfinished)
    renameSync(unfinished, to)
    syncToDisk(dirname(resolve(to)))
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished)
    throw toProblem(error, to)
  }
}

/**
 * Under the database's own name, or another name of it, a copy would push it aside while others write.
 * A device or a pipe would be pushed aside as well.
 */
function refusePlace(from: string, to: string): void {
  if (!existsSync(to)) return
  if (!statSync(to).isFile()) {
    throw new StoreProblem('cannot-open', `${to} is no file that can be replaced; name another.`)
  }
  if (!existsSync(from)) return
  const own = ['', '-wal', '-shm', '-writer'].map((ending) => `${realpathSync(from)}${ending}`)
  if (own.includes(realpathSync(to)) || isSameFile(from, to)) {
    throw new StoreProblem('cannot-open', `${to} is the database itself; name another file.`)
  }
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [statSync(a, { bigint: true }), statSync(b, { bigint: true })]
  return one.ino === other.ino && one.dev === other.dev
}

/** A copy of a database with a log asks for one as well; as a plain file it is one file. */
function settle(path: string): void {
  const copy = new DatabaseSync(path)
  try {
    copy.exec('pragma journal_mode = delete')
  } finally {
    copy.close()
  }
}

/** Waits until a file, or a folder's list of files, is on disk. */
export function syncToDisk(path: string): void {
  // Windows opens no folders, and writes their lists with the files.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
