import { DatabaseSync } from 'node:sqlite'
import type { DeskStore } from '../desk-store.ts'
import { backUp } from '../sqlite/backup.ts'
import { createFile, openReader } from '../sqlite/connection.ts'
import { codeOf, tellProblems } from '../sqlite/problems.ts'
import { createRevision } from '../sqlite/revision.ts'
import { inTransaction } from '../sqlite/transaction.ts'
import { StoreProblem } from '../store-problem.ts'
import { createActLog } from './act-log.ts'
import { createAlertStore } from './alerts/create-alert-store.ts'
import { createAuditTable } from './audit-table.ts'
import { createExampleTable } from './example-table.ts'
import { createFeedKeyTable } from './feed-key-table.ts'
import { findIdentity } from './identity.ts'
import { createOwnTables } from './of-person.ts'
import { createPersonTable } from './person-table.ts'
import { createReaderKeyTable } from './reader-key-table.ts'
import { createRejectionTable } from './rejection-table.ts'
import { STEPS } from './schema.ts'
import { createRemovedSearches } from './search-table.ts'
import { createSessionTable } from './session-table.ts'
import { createStarredBy } from './state-table.ts'
import { createTokenTable } from './token-table.ts'
import { createToldTable } from './told-table.ts'

const SETTINGS =
  'pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory; pragma foreign_keys = on;'

/** Milliseconds that one desk waits for another to finish writing. */
const PATIENCE = 5000

/**
 * Opens what was done at a desk, in a file or in memory for `:memory:`. Throws a `StoreProblem` where the
 * file is damaged, of another program, or of a newer version.
 */
export function openDeskStore(path: string): DeskStore {
  if (path !== ':memory:') createFile(path)
  return tellProblems(path, () => {
    try {
      return createDeskStore(prepare(path), path)
    } catch (error) {
      if (error instanceof StoreProblem) throw error
      throw isBroken(error) ? damaged(path) : error
    }
  })
}

/**
 * Opens what was done at a desk where nothing may be written: a write then fails. Where there is nothing to
 * read, or it is of an earlier version, it is as if nothing had been done.
 */
export function openDeskStoreToRead(path: string): DeskStore {
  try {
    return createDeskStore(openReader(path), path)
  } catch {
    const empty = prepare(':memory:')
    empty.exec('pragma query_only = on')
    return createDeskStore(empty, path)
  }
}

/** Looks whether a file is whole and of a known version, and writes nothing. Throws a `StoreProblem` where it is not. */
export function checkDeskFile(path: string): void {
  tellProblems(path, () => {
    try {
      const database = openReader(path)
      try {
        refuseBroken(database, path)
      } finally {
        database.close()
      }
    } catch (error) {
      throw isBroken(error) ? damaged(path) : error
    }
  })
}

/** Its codes for a file that is damaged, and for one that is no database. */
const BROKEN: ReadonlySet<number> = new Set([11, 26])

/** Is it what SQLite says of a file that is damaged, or no database? */
export function isBroken(error: unknown): boolean {
  return BROKEN.has(codeOf(error))
}

function damaged(path: string): StoreProblem {
  return new StoreProblem(
    'corrupt',
    `${path} is damaged or no database; move it away. What was read, starred, ticked and noted is in it, with the searches and drafts that were kept and who may sign in, and nothing of the news. synoptic restore puts a backup in its place.`,
  )
}

function prepare(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: PATIENCE })
  try {
    database.exec(SETTINGS)
    takeSteps(database, refuseBroken(database, path))
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** The version of a file that is whole. Throws the `StoreProblem` where it is not, or is of a newer Synoptic. */
function refuseBroken(database: DatabaseSync, path: string): number {
  const version = Number(database.prepare('pragma user_version').get()?.user_version)
  if (version > STEPS.length)
    throw new StoreProblem(
      'newer-schema',
      `${path} was written by a newer Synoptic; use that one, or move the file away.`,
    )
  if (database.prepare('pragma quick_check(1)').get()?.quick_check !== 'ok') throw damaged(path)
  return version
}

/** Takes the steps that a file has not taken yet, each as a whole. */
function takeSteps(database: DatabaseSync, taken: number): void {
  for (const [index, step] of STEPS.entries()) {
    if (index < taken) continue
    inTransaction(database, () => database.exec(`${step} pragma user_version = ${index + 1};`))
  }
}

function createDeskStore(database: DatabaseSync, path: string): DeskStore {
  const acts = createActLog(database)
  const revision = createRevision(database)
  return {
    of: createOwnTables(database, acts),
    listStarredBy: createStarredBy(database),
    rejections: createRejectionTable(database, acts),
    examples: createExampleTable(database),
    telling: createAlertStore(database),
    wasSearch: createRemovedSearches(database),
    feedKeys: createFeedKeyTable(database),
    told: createToldTable(database),
    identity: findIdentity(database),
    audit: createAuditTable(database),
    people: createPersonTable(database),
    sessions: createSessionTable(database),
    tokens: createTokenTable(database),
    readerKeys: createReaderKeyTable(database),
    revision: async () => revision(),
    backup: (to) => backUp(database, path, to),
    close: async () => database.close(),
  }
}
