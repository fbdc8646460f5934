import { type CompiledQuery, type DatabaseConnection, Kysely } from 'kysely'
import type { Rows } from '../rows.ts'

/** The same transaction, with something that is done before each of its statements. */
export function guard(db: Kysely<Rows>, before: () => Promise<void>): Kysely<Rows> {
  const executor = db.getExecutor()
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery) {
      await before()
      return db.executeQuery<R>(query as CompiledQuery<R>)
    },
    streamQuery: () => never(),
  }
  const nothing = () => Promise.resolve()
  return new Kysely<Rows>({
    dialect: {
      createAdapter: () => executor.adapter,
      createQueryCompiler: () => ({
        compileQuery: (node, id) => executor.compileQuery(node, id),
      }),
      createIntrospector: () => never(),
      createDriver: () => ({
        init: nothing,
        acquireConnection: () => Promise.resolve(connection),
        releaseConnection: nothing,
        beginTransaction: () => never(),
        commitTransaction: () => never(),
        rollbackTransaction: () => never(),
        destroy: nothing,
      }),
    },
  })
}

function never(): never {
  throw new Error('a transaction is begun and ended by who opened it, and reads page by page')
}
