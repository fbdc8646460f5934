import type { HostTurns } from '../../../model/host-turns.ts'
import { StoreProblem } from '../../store-problem.ts'
import { parsePlace } from '../address.ts'
import { createPool } from '../pool.ts'
import { createHostTurns } from './host-turns.ts'
import { createWorkSchema } from './schema.ts'
import { toSql } from './transact.ts'

export type OpenedTurns = { readonly turns: HostTurns; close(): Promise<void> }

/**
 * Opens the turns with hosts alone, for who asks without being a worker; `longest` milliseconds one lasts at the
 * most. Null where nobody made the tables and this role may not: then no worker asks anybody either.
 */
export async function openHostTurns(address: string, longest: number): Promise<OpenedTurns | null> {
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: false })
  try {
    await createWorkSchema(pool, place)
    return { turns: createHostTurns(toSql(pool, place), longest), close: () => pool.end() }
  } catch (error) {
    await pool.end()
    if (error instanceof StoreProblem && error.code === 'not-allowed') return null
    throw error
  }
}
