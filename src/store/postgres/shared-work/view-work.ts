import type { WorkView } from '../../work-store.ts'
import { parsePlace } from '../address.ts'
import { createPool } from '../pool.ts'
import { countJobs } from './count-jobs.ts'
import { toSql } from './transact.ts'

/** Looks at the work of a database without taking part in it; makes nothing. */
export function viewWork(address: string): WorkView {
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: true })
  const sql = toSql(pool, place)
  return {
    async count() {
      const { rows } = await sql.executeSql(
        `select to_regclass('jobs.job') is not null and to_regclass('work.entries') is not null as made`,
      )
      return rows[0]?.made ? countJobs(sql) : null
    },
    close: () => pool.end(),
  }
}
