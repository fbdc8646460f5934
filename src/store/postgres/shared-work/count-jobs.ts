import type { JobCount } from '../../work-store.ts'
import type { Sql } from './sql.ts'

/** The schema of the queue's own tables, and its queue of dead letters. */
export const SCHEMA = 'jobs'
export const DEAD = 'dead'

/** How many jobs wait, run and are dead, by kind. */
export async function countJobs({ executeSql }: Sql): Promise<readonly JobCount[]> {
  const { rows } = await executeSql(COUNTS)
  return rows.map((row) => ({
    kind: row.kind as JobCount['kind'],
    waiting: Number(row.waiting),
    later: Number(row.later),
    running: Number(row.running),
    dead: Number(row.dead),
    problem: row.problem === null ? null : String(row.problem),
  }))
}

const COUNTS = `
  select coalesce(source_name, name) as kind,
    count(*) filter (where name <> '${DEAD}' and state in ('created', 'retry')) as waiting,
    count(*) filter (where name <> '${DEAD}' and state in ('created', 'retry')
      and start_after > clock_timestamp()) as later,
    count(*) filter (where name <> '${DEAD}' and state = 'active') as running,
    count(*) filter (where name = '${DEAD}') as dead,
    max(coalesce(source_output ->> 'why', source_output ->> 'message')) filter (where name = '${DEAD}') as problem
  from ${SCHEMA}.job where state in ('created', 'retry', 'active') group by 1
  union all
  select 'place', count(*) filter (where state = 'read'), 0, 0,
    count(*) filter (where state = 'aside'), max(problem)
  from work.entries having count(*) > 0
  order by 1`
