import type { DatabaseSync } from 'node:sqlite'
import { StoreProblem } from '../../store-problem.ts'
import { first } from './001-first.ts'
import { following } from './002-following.ts'
import { events } from './003-events.ts'
import { finding } from './004-finding.ts'
import { articlesOfOutlet } from './005-articles-of-outlet.ts'

/** In order and never changed: a database at version n has seen the first n of them. */
const MIGRATIONS: readonly string[] = [first, following, events, finding, articlesOfOutlet]

/** The schema that this program writes. */
export const SCHEMA = MIGRATIONS.length

/** "SYNO": tells a database of ours from another program's. */
export const APPLICATION_ID = 0x53594e4f

/** Brings the database to the present schema, each step as a whole or not at all. */
export function migrate(database: DatabaseSync): void {
  for (let version = readPragma(database, 'user_version'); version < SCHEMA; version++) {
    database.exec('begin immediate')
    try {
      database.exec(MIGRATIONS[version])
      database.exec(`pragma user_version = ${version + 1}`)
      database.exec(`pragma application_id = ${APPLICATION_ID}`)
      database.exec('commit')
    } catch (error) {
      if (database.isTransaction) database.exec('rollback')
      throw error
    }
  }
}

/** Refuses a database of another program, and one that a later Synoptic has written. */
export function checkSchema(database: DatabaseSync, path: string): void {
  const version = readPragma(database, 'user_version')
  if (readPragma(database, 'application_id') !== APPLICATION_ID && !isEmpty(database)) {
    throw new StoreProblem(
      'not-ours',
      `${path} is a database of another program; name another file.`,
    )
  }
  if (version > SCHEMA) {
    throw new StoreProblem(
      'newer-schema',
      `${path} was written by a newer Synoptic (schema ${version}, this one knows ${SCHEMA}): update Synoptic, or name another database.`,
    )
  }
}

/** A number that SQLite keeps in the head of the file. */
export function readPragma(database: DatabaseSync, name: string): number {
  return Number(Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0])
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('select 1 from sqlite_schema limit 1').get() === undefined
}
