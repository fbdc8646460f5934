import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { makeFolder } from '../make-folder.ts'
import { StoreProblem } from '../store-problem.ts'
import { codeOf, tellProblems } from './problems.ts'

export const IN_MEMORY = ':memory:'

/** Milliseconds that a statement waits for another process to finish its own. */
const PATIENCE = 5000

/** Kibibytes of pages that a writer holds. */
const CACHE = 16_000

/**
 * … and a reader, who drops them all whenever somebody else wrote. They are read again out of the
 * system's cache, which all processes share.
 */
const READER_CACHE = 4000

const SETTINGS = `
pragma foreign_keys = on;
pragma trusted_schema = off;
pragma cell_size_check = on;
pragma temp_store = memory;
`

/**
 * An fsync for each transaction: what was acknowledged outlives a power cut. The size of a page
 * counts when a database is made: 100,000 articles took 954 MB with this one, 1,150 with the usual.
 */
const WRITER_SETTINGS = `
pragma cache_size = -${CACHE};
pragma page_size = 8192;
pragma journal_mode = wal;
pragma synchronous = full;
pragma journal_size_limit = ${64 << 20};
`

const READER_SETTINGS = `
pragma cache_size = -${READER_CACHE};
`

/** Opens a database for its one writer. */
export function openWriter(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: PATIENCE })
  return closeOnFailure(database, () => database.exec(SETTINGS + WRITER_SETTINGS))
}

/** Opens a database for reading. In a folder that may not be written it is read as it lies there. */
export function openReader(path: string): DatabaseSync {
  try {
    return tryReader(path)
  } catch (error) {
    if (!NO_RIGHTS.includes(codeOf(error)) || sizeOf(`${path}-wal`) > 0) throw error
    return tryReader(`${pathToFileURL(resolve(path))}?immutable=1`)
  }
}

/** What SQLite says where it may not put the log's index beside the file. */
const NO_RIGHTS = [8, 14]

function tryReader(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true, timeout: PATIENCE })
  return closeOnFailure(database, () => {
    database.exec(SETTINGS + READER_SETTINGS)
    database.prepare('select count(*) from sqlite_schema').get()
  })
}

function closeOnFailure(database: DatabaseSync, work: () => void): DatabaseSync {
  try {
    work()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Makes an empty file, and its folder, that only this user can read. */
export function createFile(path: string): void {
  tellProblems(path, () => {
    makeFolder(dirname(resolve(path)))
    closeSync(openSync(path, 'a', 0o600))
    if (process.platform !== 'win32') chmodSync(path, 0o600)
  })
}

/** As `checkFile`, but a file that is empty may become a database. */
export function checkNewFile(path: string): void {
  if (sizeOf(path) > 0) checkFile(path)
}

/** Refuses what can be seen to be no whole database before SQLite touches it. */
export function checkFile(path: string): void {
  if (!existsSync(path)) {
    throw new StoreProblem(
      'no-database',
      `there is no database at ${path}: \`synoptic init\` makes one.`,
    )
  }
  const { size, head } = tellProblems(path, () => readHead(path))
  if (head.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new StoreProblem(
      'not-a-database',
      `${path} is no database; name another file, or move this one away.`,
    )
  }
  // With a log beside it, the file alone may lag behind.
  if (sizeOf(`${path}-wal`) === 0 && size < pagesOf(head) * pageSizeOf(head)) {
    throw new StoreProblem(
      'corrupt',
      `${path} is cut off: its end is missing. \`synoptic restore FILE\` puts a backup in its place and keeps this one beside it.`,
    )
  }
}

/** The fixed fields of a database's first page: https://www.sqlite.org/fileformat2.html */
function readHead(path: string): { size: number; head: Buffer } {
  const { size } = statSync(path)
  const head = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, head.length, 0)
  } finally {
    closeSync(file)
  }
  return { size, head }
}

function pageSizeOf(head: Buffer): number {
  const size = head.readUInt16BE(16)
  return size === 1 ? 65_536 : size
}

/** 0 where the field is not to be trusted: it counts only if written with the change counter. */
function pagesOf(head: Buffer): number {
  return head.readUInt32BE(24) === head.readUInt32BE(92) ? head.readUInt32BE(28) : 0
}

/** Bytes of a file; 0 where there is none. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
