// The processor time that a server of PostgreSQL on this machine has taken.
import { readFileSync } from 'node:fs'
import pg from 'pg'

export type ServerTime = {
  /** Milliseconds until now, of all of its processes that are there. */
  read(): number
  close(): Promise<void>
}

/** Milliseconds that the system counts time in. */
const TICK = 10

export async function openServerTime(address: string): Promise<ServerTime> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const server = fieldsOf(rows[0].pid)[1]
  return {
    read() {
      const list = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8')
      return list
        .trim()
        .split(' ')
        .reduce((sum, child) => {
          const [user, system] = fieldsOf(Number(child)).slice(11, 13)
          return sum + (user + system) * TICK
        }, 0)
    },
    close: () => client.end(),
  }
}

/** What the system tells of a process behind its name. */
function fieldsOf(pid: number): number[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number)
}
