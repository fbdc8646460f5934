import { randomUUID } from 'node:crypto'
import { type HeldLease, type Lease, Superseded } from '../../work-store.ts'
import type { Sql } from './sql.ts'

/**
 * The right to be the one who does something, in `work.leases`. Its token goes up with each holder, and
 * what the holder writes checks it in its own transaction: one that was thought dead can write no more.
 */
export function createLease({ executeSql: run }: Sql, name: string, lasts: number): Lease {
  const holder = randomUUID()
  return {
    async take() {
      const { rows } = await run(
        `insert into work.leases as l (name, holder, until)
         values ($1, $2, clock_timestamp() + $3::double precision * interval '1 millisecond')
         on conflict (name) do update set holder = excluded.holder, until = excluded.until,
           token = l.token + case when l.holder = excluded.holder then 0 else 1 end
         where l.holder = excluded.holder or l.until <= clock_timestamp()
         returning token`,
        [name, holder, lasts],
      )
      return rows[0] ? { name, token: Number(rows[0].token) } : null
    },
    async release({ token }) {
      await run('update work.leases set until = clock_timestamp() where name = $1 and token = $2', [
        name,
        token,
      ])
    },
  }
}

/** The lease of who looks for messages that are due. */
export const TELLING = 'tell'

/** Holds the lease's row until the transaction ends; `Superseded` where it is another's. */
export async function holdLease({ executeSql }: Sql, { name, token }: HeldLease): Promise<void> {
  const { rows } = await executeSql(
    'select from work.leases where name = $1 and token = $2 for update',
    [name, token],
  )
  if (rows.length === 0) throw new Superseded('another worker has taken this over')
}
