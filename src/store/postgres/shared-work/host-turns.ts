import type { HostTurns } from '../../../model/host-turns.ts'
import type { Sql } from './sql.ts'

/**
 * Turns with hosts in `work.hosts`. Whoever has one has it longer than any request takes, so that it
 * need not be renewed: a machine that is cut off has ended its request before another may ask.
 */
export function createHostTurns({ executeSql: run }: Sql, longest: number): HostTurns {
  const end = async (host: string, token: unknown, rest: number, hold: number) => {
    await run(
      `update work.hosts set until = clock_timestamp(),
         ready_at = clock_timestamp() + $3::double precision * interval '1 millisecond',
         held_until = greatest(held_until, clock_timestamp() + $4::double precision * interval '1 millisecond')
       where host = $1 and token = $2`,
      [host, token, Math.max(rest, hold), hold > 0 ? hold : -1],
    )
  }
  return {
    async take(host) {
      const { rows } = await run(TAKE, [host, longest])
      const [taken] = rows
      if (taken) return { state: 'mine', end: (rest, hold) => end(host, taken.token, rest, hold) }
      const waiting = await run(WAIT, [host])
      const { rest = 0, held = 0 } = waiting.rows[0] ?? {}
      // Who asks just now is done at any moment, and then the host rests: looked at often enough.
      const wait = Math.min(Math.max(Number(rest), Number(held), SHORTEST), LOOKED_AT)
      return Number(held) > 0
        ? { state: 'wait', wait: Number(held), isHeld: true }
        : { state: 'wait', wait, isHeld: false }
    },
  }
}

/** Milliseconds between two looks at a host that another has. */
const SHORTEST = 50
const LOOKED_AT = 1_000

const TAKE = `insert into work.hosts as h (host, until)
  values ($1, clock_timestamp() + $2::double precision * interval '1 millisecond')
  on conflict (host) do update set token = h.token + 1, until = excluded.until
  where h.until <= clock_timestamp() and h.ready_at <= clock_timestamp()
  returning token`

const WAIT = `select
    extract(epoch from ready_at - clock_timestamp()) * 1000 as rest,
    extract(epoch from held_until - clock_timestamp()) * 1000 as held
  from work.hosts where host = $1`
