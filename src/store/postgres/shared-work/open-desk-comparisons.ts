import { StoreProblem } from '../../store-problem.ts'
import type { DeskComparisons } from '../../work-store.ts'
import { parsePlace } from '../address.ts'
import { createPool } from '../pool.ts'
import { findComparison, removeComparison, saveComparison } from './comparisons.ts'
import { SCHEMA as JOBS } from './count-jobs.ts'
import { createLease } from './lease.ts'
import type { Sql } from './sql.ts'
import { toSql } from './transact.ts'

/** Milliseconds after which another desk makes what nobody makes. */
const LEASE = 15_000

/** Opens what desks share with each other and with workers. It makes nothing, and asks nobody before it is used. */
export function openDeskComparisons(address: string): DeskComparisons {
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: false })
  const sql = toSql(pool, place)
  const leading = createLease(sql, 'ahead', LEASE)
  let isThere = false
  let lead: Awaited<ReturnType<typeof leading.take>> = null
  return {
    async isThere() {
      isThere ||= await mayUse(sql, 'work.comparisons', ['select', 'insert', 'update', 'delete'])
      return isThere
    },
    find: (story, known) => findComparison(sql, story, known),
    save: (story, made) => saveComparison(sql, story, made),
    remove: (story) => removeComparison(sql, story),
    async look(wanted, patience) {
      const stories = [...wanted.keys()]
      const made = await sql.executeSql(MADE, [stories, [...wanted.values()]])
      const promised = (await mayUse(sql, `${JOBS}.job`, ['select']))
        ? await sql.executeSql(PROMISED, [stories, patience])
        : { rows: [] }
      return { made: made.rows.map(storyOf), promised: promised.rows.map(storyOf) }
    },
    async lead() {
      lead = await leading.take()
      return lead !== null
    },
    async close() {
      if (lead) await leading.release(lead).catch(() => undefined)
      await pool.end()
    },
  }
}

/** What this role may not use is for this desk as if it were not there: it goes on by itself. */
async function mayUse(
  { executeSql }: Sql,
  name: string,
  rights: readonly string[],
): Promise<boolean> {
  try {
    const { rows } = await executeSql(
      'select has_table_privilege(to_regclass($1), r) as may from unnest($2::text[]) r',
      [name, rights],
    )
    return rows.every(({ may }) => may === true)
  } catch (error) {
    if (error instanceof StoreProblem && error.code === 'not-allowed') return false
    throw error
  }
}

const storyOf = ({ story }: Record<string, unknown>) => String(story)

const MADE = `select story from work.comparisons
  join unnest($1::text[], $2::text[]) as wanted (story, key) using (story, key)`

/** Those that nobody takes are not waited for: then no worker is there, or all have too much to do. */
const PROMISED = `select distinct story from ${JOBS}.job
  join unnest($1::text[]) as wanted (story) on story = singleton_key
  where name = 'compare' and (state = 'active' or state < 'active'
    and created_on > clock_timestamp() - $2::double precision * interval '1 millisecond')`
