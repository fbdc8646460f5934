import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { toProblem } from './problems.ts'

/** Statements kept compiled; the program has fewer, but for lists of different lengths. */
const MOST_STATEMENTS = 200

/** Kysely on one connection of `node:sqlite`. Kysely itself lets one transaction run at a time. */
export function createDialect(database: DatabaseSync, path: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(database, path),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function createDriver(database: DatabaseSync, path: string): Driver {
  const connection = createConnection(database, path)
  const run = async (sql: string) => {
    try {
      database.exec(sql)
    } catch (error) {
      throw toProblem(error, path)
    }
  }
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => connection,
    // Taking the writer's place at once, rather than at the first write, cannot fail half-way.
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    // A full disk rolls back by itself.
    rollbackTransaction: () => (database.isTransaction ? run('rollback') : Promise.resolve()),
    releaseConnection: () => Promise.resolve(),
    // The database is closed by who opened it.
    destroy: () => Promise.resolve(),
  }
}

function createConnection(database: DatabaseSync, path: string): DatabaseConnection {
  const statements = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known) return known
    const [oldest] = statements.keys()
    if (statements.size >= MOST_STATEMENTS && oldest !== undefined) statements.delete(oldest)
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      try {
        return execute<R>(prepare(sql), parameters as readonly SQLInputValue[])
      } catch (error) {
        throw toProblem(error, path)
      }
    },
    streamQuery() {
      throw new Error('long results are read page by page, so that no statement stays open')
    },
  }
}

function execute<R>(
  statement: StatementSync,
  parameters: readonly SQLInputValue[],
): QueryResult<R> {
  if (statement.columns().length > 0) return { rows: statement.all(...parameters) as R[] }
  const { changes, lastInsertRowid } = statement.run(...parameters)
  return {
    rows: [],
    numAffectedRows: BigInt(changes),
    insertId: BigInt(lastInsertRowid),
  }
}
