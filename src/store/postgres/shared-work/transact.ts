import { Kysely } from 'kysely'
import pg from 'pg'
import type { Rows } from '../../sql/rows.ts'
import type { Place } from '../address.ts'
import { createDialect } from '../dialect.ts'
import { toProblem } from '../problems.ts'
import type { Sql } from './sql.ts'

/** One transaction, as the tables of the news write in it and as the queue does. */
export type Transaction = {
  readonly db: Kysely<Rows>
  readonly sql: Sql
  readonly client: pg.PoolClient
}

/** Does work in one transaction, on one connection. Throws a `StoreProblem` where the database fails. */
export async function transact<T>(
  pool: pg.Pool,
  place: Place,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error) => Promise.reject(toProblem(error, place)))
  let isBroken = false
  try {
    await client.query('begin')
    const lent = { query: client.query.bind(client), release: () => undefined }
    const db = new Kysely<Rows>({
      dialect: createDialect({ connect: async () => lent as pg.PoolClient }, place),
    })
    const result = await work({ db, sql: toSql(client, place), client })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw toProblem(error, place)
  } finally {
    client.release(isBroken)
  }
}

/** Statements of the program and of the queue, which are few; what is put together anew is not kept. */
const MOST_NAMED = 100
const names = new Map<string, string>()

/** A statement that has a name is planned once a connection: the queue's take as long to plan as to run. */
function nameOf(text: string, values: unknown[] | undefined): string | undefined {
  if (!values || values.length === 0) return undefined
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_NAMED) return known
  const name = `work_${names.size}`
  names.set(text, name)
  return name
}

/** Statements whose values come as the driver usually gives them, which the queue counts on. */
export function toSql(on: Pick<pg.Pool, 'query'> | pg.PoolClient, place: Place): Sql {
  return {
    async executeSql(text, values) {
      try {
        return await on.query({ name: nameOf(text, values), text, values, types: pg.types })
      } catch (error) {
        throw toProblem(error, place)
      }
    },
  }
}
