import type { FailedJob } from '../../work-store.ts'
import { DEAD, SCHEMA } from './count-jobs.ts'
import type { Sql } from './sql.ts'

/** What failed at every try, the latest first. */
export async function listFailed({ executeSql }: Sql, most: number): Promise<readonly FailedJob[]> {
  const { rows } = await executeSql(FAILED, [most])
  return rows.map((row) => ({
    kind: row.kind as FailedJob['kind'],
    about: String(row.about),
    tries: Number(row.tries),
    failedAt: new Date(Number(row.failed_at)).toISOString(),
    problem: row.problem === null ? null : String(row.problem),
  }))
}

/** A page is known by its place in what its source sent: who looks wants to know the source. */
const FAILED = `
  select kind, about, tries, extract(epoch from failed_at) * 1000 as failed_at, problem from (
    select j.source_name as kind,
      case when j.source_name = 'read-page' then coalesce(t.about, '') else j.data ->> 'about' end as about,
      coalesce(j.source_retry_count, 0) + 1 as tries, j.created_on as failed_at,
      coalesce(j.source_output ->> 'why', j.source_output ->> 'message') as problem
    from ${SCHEMA}.job j left join work.tickets t
      on j.source_name = 'read-page' and t.ticket::text = split_part(j.data ->> 'about', '.', 1)
    where j.name = '${DEAD}' and j.state in ('created', 'retry', 'active')
    union all
    select 'place', t.about, 1, t.opened_at, e.problem
    from work.entries e join work.tickets t using (ticket) where e.state = 'aside'
  ) failed order by failed_at desc, kind, about limit $1`
