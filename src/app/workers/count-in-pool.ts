import type { FindAccounts } from '../kept/count-stories.ts'
import type { Pool } from './pool.ts'
import type { ReadingTasks } from './tasks/reading-tasks.ts'

/** Counts a story's accounts in a thread; one that takes too long is not counted. */
export async function countInPool(
  pool: Pool<ReadingTasks>,
  articles: Parameters<FindAccounts>[0],
): ReturnType<FindAccounts> {
  const done = await pool.run('countAccounts', articles)
  return done.ok ? done.value : null
}
