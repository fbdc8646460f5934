import { readFileSync } from 'node:fs'
import type { PostgresServer } from '../test/postgres/start-postgres.ts'

/** What a server of PostgreSQL did so far. */
export type ServerCosts = {
  /** Seconds of processor time, of all of its processes. */
  readonly cpu: number
  /** Statements that were sent to it, each a round trip, and rows that they gave or changed. */
  readonly statements: number
  readonly rows: number
  /** Bytes of its log, which is what it writes for good. */
  readonly log: number
}

/** Settings of a server whose costs are to be read. */
export const COUNTING = { shared_preload_libraries: 'pg_stat_statements' }

/** Has statements counted from now on; the tables of a store have to be there. */
export async function countStatements(server: PostgresServer, address: string): Promise<void> {
  await server.run('create extension pg_stat_statements', address)
}

export async function readCosts(server: PostgresServer, address: string): Promise<ServerCosts> {
  // What the server asks itself for the sake of references is no statement that was sent.
  const [row] = await server.run(
    `select sum(calls)::float8 as statements, sum(rows)::float8 as rows,
       (pg_current_wal_lsn() - '0/0')::float8 as log,
       split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer as pid
     from pg_stat_statements where query not like 'SELECT $_ FROM ONLY %'`,
    address,
  )
  const [statements, rows, log] = [row.statements, row.rows, row.log].map(Number)
  return { cpu: serverSeconds(Number(row.pid)), statements, rows, log }
}

/** Seconds of processor time of a server with all that it started, those that ended among them. */
export function serverSeconds(postmaster: number): number {
  const list = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim()
  const children = list.split(' ').flatMap((child) => timesOf(Number(child)).slice(0, 2))
  return [...timesOf(postmaster), ...children].reduce((sum, ticks) => sum + ticks / 100, 0)
}

/** Ticks of a process, and of those that it started and that ended. */
function timesOf(pid: number): number[] {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return fields.slice(11, 15).map(Number)
}
