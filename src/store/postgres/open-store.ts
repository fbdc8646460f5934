import type { Pool } from 'pg'
import type { Readers } from '../sql/create-tables.ts'
import type { Store } from '../store.ts'
import { StoreProblem } from '../store-problem.ts'
import { type Place, parsePlace } from './address.ts'
import { createStore } from './create-store.ts'
import { checkDatabase, migrate, SCHEMA } from './migrations/migrate.ts'
import { createPool } from './pool.ts'
import { toProblem } from './problems.ts'

export type PostgresOptions = Readers & {
  /** Any number of processes may write: one write follows the other. */
  readonly access?: 'read' | 'write'
  /** Makes the tables where there are none; the database itself has to be there. */
  readonly create?: boolean
}

/**
 * Opens the store in a database of PostgreSQL 15 or newer: `postgres://USER:PASSWORD@HOST/DATABASE`.
 * Throws a `StoreProblem` with what to do, never with the password, where it cannot be reached or
 * entered, is of another program or of a newer schema, or is empty and not to be made.
 */
export async function openPostgresStore(
  address: string,
  { access = 'write', create = false, ...readers }: PostgresOptions = {},
): Promise<Store> {
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: access === 'read' })
  try {
    const schema = await findSchema(pool, place)
    if (schema === 0 && !create)
      throw new StoreProblem(
        'no-database',
        `${place.shown} is empty: \`synoptic init\` makes its tables.`,
      )
    if (schema < SCHEMA) await bringUp(place)
    const { rows } = await pool.query<{ revision: number }>('select revision from synoptic')
    const revision = rows[0].revision
    return createStore({ place, pool, mayWrite: access === 'write', revision, ...readers })
  } catch (error) {
    await pool.end()
    throw toProblem(error, place)
  }
}

async function findSchema(pool: Pool, place: Place): Promise<number> {
  const client = await pool.connect()
  try {
    return await checkDatabase(client, place)
  } finally {
    client.release()
  }
}

/** Reading alone brings an older schema up as well, for whoever has the right to. */
async function bringUp(place: Place): Promise<void> {
  const pool = createPool(place, { readOnly: false })
  try {
    await migrate(pool, place)
  } finally {
    await pool.end()
  }
}
