import { Kysely, sql } from 'kysely'
import type { MoveSource, MoveTarget } from '../move/ends.ts'
import { NUMBERED } from '../move/tables.ts'
import type { Rows } from '../sql/rows.ts'
import { parsePlace } from './address.ts'
import { takeTurn } from './create-store.ts'
import { createDialect } from './dialect.ts'
import { postgres as engine } from './engine.ts'
import { openPostgresStore } from './open-store.ts'
import { createPool } from './pool.ts'

/** A database that is moved from, as it is at this moment: what others write from now on is not moved. */
export async function openPostgresSource(address: string): Promise<MoveSource> {
  await (await openPostgresStore(address, { access: 'read' })).close()
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: true })
  const begin = 'begin isolation level repeatable read read only'
  const db = new Kysely<Rows>({ dialect: createDialect(pool, place, begin) })
  return {
    name: place.shown,
    read: (work) => db.transaction().execute(work),
    async readLastNumbers() {
      const numbers = new Map<string, number>()
      for (const name of NUMBERED) {
        const { rows } = await sql<{ last: number | null }>`
          select pg_sequence_last_value(pg_get_serial_sequence(${name}, 'id')::regclass) as last`.execute(
          db,
        )
        if (rows[0].last !== null) numbers.set(name, rows[0].last)
      }
      return numbers
    },
    close: () => pool.end(),
  }
}

/** A database that is moved to: it has to be there, its tables are made. */
export async function openPostgresTarget(address: string): Promise<MoveTarget> {
  await (await openPostgresStore(address, { create: true })).close()
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: false })
  const db = new Kysely<Rows>({ dialect: createDialect(pool, place) })
  return {
    name: place.shown,
    engine,
    db,
    write: (work) =>
      db.transaction().execute(async (own) => {
        await takeTurn(own, place)
        await work(own)
      }),
    async saveLastNumbers(numbers) {
      for (const [name, last] of numbers)
        if (NUMBERED.some((each) => each === name))
          await sql`select setval(pg_get_serial_sequence(${name}, 'id'), ${last})`.execute(db)
      // So that the first questions are answered by the right indexes.
      await sql`analyze`.execute(db)
    },
    close: () => pool.end(),
  }
}
