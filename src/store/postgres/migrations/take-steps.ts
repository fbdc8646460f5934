import type { PoolClient } from 'pg'
import { StoreProblem } from '../../store-problem.ts'
import type { Place } from '../address.ts'

/**
 * Brings tables to a schema. While programs of the schema before may still run, a step only adds what they can
 * leave alone (a table, an index, a column that may be null or has a default), and names theirs as the oldest.
 * What nobody needs any more is taken out by a later step, whose oldest no longer needs it.
 */
export type Step = {
  readonly schema: number
  /** The oldest schema whose programs may write beside it: its own, where they would do harm. */
  readonly oldest: number
  readonly sql: string
}

/** Where tables say which schema they are of: in the one row of this table. */
export type Said = { readonly table: string; readonly column: string }

/** Who writes asks that table first: nothing is written while steps are taken. */
export async function takeSteps(
  client: PoolClient,
  { table, column }: Said,
  present: number,
  steps: readonly Step[],
): Promise<void> {
  const open = steps.filter(({ schema }) => schema > present)
  if (open.length === 0) return
  // Others wait meanwhile, so what somebody reads for hours is not waited for.
  await client.query("set local lock_timeout = '60s'")
  if (present > 0) await client.query(`lock table ${table} in access exclusive mode`)
  for (const { schema, oldest, sql } of open) {
    await client.query(sql)
    await client.query(`alter table ${table} add column if not exists oldest integer`)
    await client.query(`update ${table} set ${column} = $1, oldest = greatest(oldest, $2)`, [
      schema,
      oldest,
    ])
  }
}

/** What somebody is told who has not the right to take steps that are to be taken. */
export function sayOlder(error: unknown, present: number, own: number, { shown }: Place): unknown {
  const isDenied = error instanceof Error && 'code' in error && error.code === '42501'
  if (!isDenied || present === 0) return error
  return new StoreProblem(
    'not-allowed',
    `${shown} is of an earlier version (schema ${present}, this program writes ${own}): run \`synoptic init\` of this program as the owner of its tables, then start this again.`,
    { cause: error },
  )
}
