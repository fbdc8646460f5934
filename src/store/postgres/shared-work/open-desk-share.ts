import type { DeskShare } from '../../work-store.ts'
import { parsePlace } from '../address.ts'
import { createPool } from '../pool.ts'
import { countJobs, SCHEMA } from './count-jobs.ts'
import { listFindings, removeFinding } from './findings.ts'
import { TELLING } from './lease.ts'
import { listFailed } from './list-failed.ts'
import { exists, serverTime } from './messages.ts'
import { toSql } from './transact.ts'

/** Who works holds a lease, or has a job. */
const WORKING = `select exists (select from work.leases where until > clock_timestamp())
  or exists (select from ${SCHEMA}.job where state = 'active') as working`

/** Opens what a desk shares with workers in a database; makes nothing. */
export function openDeskShare(address: string): DeskShare {
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: false })
  const sql = toSql(pool, place)
  let isMade = false
  /** Workers may come at any time, and their tables stay. */
  const isThere = async () => {
    isMade ||= (await exists(sql, 'work.findings')) && (await exists(sql, 'jobs.job'))
    return isMade
  }
  return {
    now: () => serverTime(sql),
    async isTelling() {
      if (!(await isThere())) return false
      const { rows } = await sql.executeSql(
        'select from work.leases where name = $1 and until > clock_timestamp()',
        [TELLING],
      )
      return rows.length > 0
    },
    async isWorking() {
      if (!(await isThere())) return false
      const { rows } = await sql.executeSql(WORKING)
      return Boolean(rows[0].working)
    },
    listFindings: async (most) => ((await isThere()) ? listFindings(sql, most) : []),
    removeFinding: (finding) => removeFinding(sql, finding),
    count: async () => ((await isThere()) ? countJobs(sql) : null),
    listFailed: async (most) => ((await isThere()) ? listFailed(sql, most) : []),
    close: () => pool.end(),
  }
}
