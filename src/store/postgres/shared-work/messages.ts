import type { Pool } from 'pg'
import type { SharedMessages } from '../../work-store.ts'
import type { Place } from '../address.ts'
import { createDatabase } from '../desk/statements.ts'
import { createTelling } from '../desk/telling.ts'
import { DEAD, SCHEMA } from './count-jobs.ts'
import type { Sql } from './sql.ts'

/** What desks keep of messages to webhooks, in the same database. */
export function createMessages(pool: Pool, place: Place, { executeSql }: Sql): SharedMessages {
  const { alerts, webhooks, deliveries } = createTelling(createDatabase(pool, place))
  let isMade = false
  return {
    ...{ alerts, webhooks, deliveries },
    now: () => serverTime({ executeSql }),
    async listDue(at, most) {
      isMade ||= await exists({ executeSql }, 'desk.deliveries')
      if (!isMade) return []
      const { rows } = await executeSql(DUE, [at, most])
      return rows.map(({ id, webhook }) => ({ id: String(id), webhook: String(webhook) }))
    },
  }
}

/** The time by the server's clock. */
export async function serverTime({ executeSql }: Sql): Promise<Date> {
  const { rows } = await executeSql('select extract(epoch from clock_timestamp()) * 1000 as now')
  return new Date(Number(rows[0].now))
}

export async function exists({ executeSql }: Sql, table: string): Promise<boolean> {
  const { rows } = await executeSql('select to_regclass($1) is not null as made', [table])
  return Boolean(rows[0].made)
}

/**
 * One whose job failed at every try is left to who looks at the dead letters. Tests are sent by the desk where
 * somebody waits for them.
 */
const DUE = `select d.id, d.webhook from desk.deliveries d join desk.webhooks w on w.id = d.webhook
  where d.state = 'waiting' and d.next_at <= $1 and (d.claimed_until is null or d.claimed_until <= $1)
    and w.is_on and d.alert is not null
    and not exists (
      select from ${SCHEMA}.job j where j.name in ('webhook', '${DEAD}')
        and j.state in ('created', 'retry', 'active') and j.data ->> 'about' = d.id
    )
  order by d.next_at, d.alert limit $2`
