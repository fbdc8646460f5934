import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { PoolClient } from 'pg'
import type { Place } from './address.ts'
import { toProblem } from './problems.ts'
import { toKept } from './texts.ts'

/** A pool, or one connection that is lent. */
export type Connections = { connect(): Promise<Pick<PoolClient, 'query' | 'release'>> }

/** Kysely on a pool of connections; how a transaction begins can be told. */
export function createDialect(pool: Connections, place: Place, begin = 'begin'): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(pool, place, begin),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

type Lent = Pick<PoolClient, 'query' | 'release'>
type Held = DatabaseConnection & { readonly client: Lent; broken: boolean }

function createDriver(pool: Connections, place: Place, begin: string): Driver {
  const clients = new WeakMap<DatabaseConnection, Held>()
  const run = (sql: string) => async (connection: DatabaseConnection) => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
  return {
    init: () => Promise.resolve(),
    async acquireConnection() {
      try {
        const held = hold(await pool.connect(), place)
        clients.set(held, held)
        return held
      } catch (error) {
        throw toProblem(error, place)
      }
    },
    beginTransaction: run(begin),
    commitTransaction: run('commit'),
    async rollbackTransaction(connection) {
      // A connection that broke has nothing to take back; why it broke is told already.
      await run('rollback')(connection).catch(() => {
        const held = clients.get(connection)
        if (held) held.broken = true
      })
    },
    async releaseConnection(connection) {
      const held = clients.get(connection)
      held?.client.release(held.broken)
    },
    // The pool is closed by who opened it.
    destroy: () => Promise.resolve(),
  }
}

function hold(client: Lent, place: Place): Held {
  return {
    client,
    broken: false,
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      try {
        const { rows, rowCount } = await client.query(sql, parameters.map(toKept))
        return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
      } catch (error) {
        throw toProblem(error, place)
      }
    },
    streamQuery() {
      throw new Error('long results are read page by page, so that no statement stays open')
    },
  }
}
