import type { Pool, PoolClient } from 'pg'

/**
 * Does work in one transaction that no other process does meanwhile: those who name the same number wait, and
 * then find it done. Rejects as the work does, and nothing of it is kept then.
 */
export async function underLock<T>(
  pool: Pool,
  lock: number,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let isBroken = false
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [lock])
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.release(isBroken)
  }
}
