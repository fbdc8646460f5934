import { Kysely, sql } from 'kysely'
import type { Pool } from 'pg'
import { countingStories, createTables, type Readers, within } from '../sql/create-tables.ts'
import type { Access, Rows } from '../sql/rows.ts'
import { refuseNested } from '../sql/writing.ts'
import type { Store } from '../store.ts'
import { StoreProblem } from '../store-problem.ts'
import type { Place } from './address.ts'
import { checkContents } from './check.ts'
import { createDialect } from './dialect.ts'
import { postgres as engine } from './engine.ts'
import { SCHEMA } from './migrations/migrate.ts'
import { refuseLater, type Version, versionOf } from './migrations/version.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { CHANNEL, createRevision } from './revision.ts'

export type Opened = Readers & {
  readonly place: Place
  readonly pool: Pool
  readonly mayWrite: boolean
  /** The number of the last write before it was opened. */
  readonly revision: number
}

/** The store on a database that is open and of the present schema. */
export function createStore({ place, pool, mayWrite, revision: first, ...readers }: Opened): Store {
  const read = new Kysely<Rows>({ dialect: createDialect(pool, place) })
  const revision = createRevision(place, first)
  const alone = refuseNested()
  const inTurn = oneAtATime()
  const transact = async <T>(work: (db: Kysely<Rows>) => Promise<T>): Promise<T> => {
    const done = await read.transaction().execute(async (db) => {
      const number = await takeTurn(db, place)
      const result = await work(db)
      await tellOthers(db, number)
      return { number, result }
    })
    revision.know(done.number)
    return done.result
  }
  const write: Access['write'] = async (work) => {
    if (!mayWrite) throw new StoreProblem('read-only', `${place.shown} was opened to be read only.`)
    return alone(() => inTurn(() => transact((db) => countingStories(db, engine, work, readers))))
  }
  return {
    ...createTables({ read, write, engine }, readers),
    write: (work) => write((unit) => work(createTables(within(unit, engine), readers))),
    revision: revision.read,
    async backup() {
      throw new StoreProblem(
        'cannot-open',
        `${place.shown} is backed up by \`pg_dump --format=custom --file=FILE\` of PostgreSQL, and restored by its \`pg_restore\`.`,
      )
    },
    check: () => checkContents(read),
    async close() {
      await revision.close()
      await read.destroy()
      await pool.end()
    },
  }
}

/**
 * Waits until no other write is under way on any machine, and numbers this one: the row is held until all
 * is kept, so that ids and events are seen in the order of their numbers.
 */
export async function takeTurn(db: Kysely<Rows>, place: Place): Promise<number> {
  const { rows } = await sql<{ revision: number } & Version>`
    update synoptic set revision = revision + 1
    returning revision, ${sql.raw(versionOf('synoptic'))}`.execute(db)
  // A program that has been running since before an update stops here.
  refuseLater(rows[0], SCHEMA, place)
  return rows[0].revision
}

/** Tells those who listen of a write, once it is kept. */
export async function tellOthers(db: Kysely<Rows>, number: number): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${String(number)})`.execute(db)
}
