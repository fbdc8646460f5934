import type { Pool, PoolClient } from 'pg'
import type { Place } from '../address.ts'
import { refuseLater, versionOf } from '../migrations/version.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { toProblem } from '../problems.ts'
import { toKept } from '../texts.ts'
import { SCHEMA } from './schema.ts'

export type Row = Readonly<Record<string, unknown>>
export type Value = string | number | boolean | null | readonly string[]

/** What statements are asked of. A `?` stands for each value. */
export type Statements = {
  all(sql: string, ...values: readonly Value[]): Promise<readonly Row[]>
  get(sql: string, ...values: readonly Value[]): Promise<Row | null>
  /** The number of rows that were written. */
  run(sql: string, ...values: readonly Value[]): Promise<number>
}

/** Statements that read, and writes, one after the other over all machines, as SQLite has them. */
export type Database = Pick<Statements, 'all' | 'get'> & {
  /** Keeps all that `work` writes, on disk when it resolves, or nothing. */
  write<T>(work: (statements: Statements) => Promise<T>): Promise<T>
  /** The same, on disk soon: for what nobody asked to be kept. */
  writeSoon<T>(work: (statements: Statements) => Promise<T>): Promise<T>
}

export function createDatabase(pool: Pool, place: Place): Database {
  const inTurn = oneAtATime()
  const lost = new Set<PoolClient>()
  const read = on(pool, place, () => undefined)
  const transact = async <T>(
    client: PoolClient,
    work: (statements: Statements) => Promise<T>,
    isSoon: boolean,
  ): Promise<T> => {
    let changed = 0
    const statements = on(client, place, (rows) => {
      changed += rows
    })
    await statements.all('begin')
    try {
      if (isSoon) await statements.all('set local synchronous_commit = off')
      await takeTurn(statements, place)
      const result = await work(statements)
      if (changed > 0) await statements.all(TURN_OVER)
      await statements.all('commit')
      return result
    } catch (error) {
      // A connection that cannot even give up is lost, and so is what it held.
      await client.query('rollback').catch(() => lost.add(client))
      throw error
    }
  }
  const write = (isSoon: boolean) => {
    return <T>(work: (statements: Statements) => Promise<T>) =>
      inTurn(async () => {
        const client = await connect(pool, place)
        try {
          return await transact(client, work, isSoon)
        } finally {
          client.release(lost.delete(client))
        }
      })
  }
  return { all: read.all, get: read.get, write: write(false), writeSoon: write(true) }
}

/** The same in a transaction that somebody else began, and ends. */
export function databaseWithin(client: PoolClient, place: Place): Database {
  const write: Database['write'] = async (work) => {
    const statements = on(client, place, () => undefined)
    await takeTurn(statements, place)
    const result = await work(statements)
    await statements.all(TURN_OVER)
    return result
  }
  const { all, get } = on(client, place, () => undefined)
  return { all, get, write, writeSoon: write }
}

/** Who holds the row writes; all others wait for it. */
async function takeTurn(statements: Statements, place: Place): Promise<void> {
  const [row] = await statements.all(`select ${versionOf('d')} from desk.desk d for update`)
  refuseLater({ schema: Number(row?.schema), oldest: Number(row?.oldest) }, SCHEMA, place)
}

const TURN_OVER = 'update desk.desk set revision = revision + 1'

async function connect(pool: Pool, place: Place): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw toProblem(error, place)
  }
}

function on(
  queried: Pick<Pool | PoolClient, 'query'>,
  place: Place,
  wrote: (rows: number) => void,
): Statements {
  const ask = async (sql: string, values: readonly Value[]) => {
    let nth = 0
    const numbered = sql.replace(/\?/g, () => `$${++nth}`)
    try {
      return await queried.query<Record<string, unknown>>(numbered, values.map(keep))
    } catch (error) {
      throw toProblem(error, place)
    }
  }
  return {
    all: async (sql, ...values) => (await ask(sql, values)).rows,
    get: async (sql, ...values) => (await ask(sql, values)).rows[0] ?? null,
    async run(sql, ...values) {
      const rows = (await ask(sql, values)).rowCount ?? 0
      wrote(rows)
      return rows
    },
  }
}

function keep(value: Value): unknown {
  return Array.isArray(value) ? value.map(toKept) : toKept(value)
}
