import type { MoveSource, MoveTarget } from '../../store/move/ends.ts'
import type { Moved, MoveProgress } from '../../store/move/move-rows.ts'
import { isServer } from '../home.ts'

/**
 * Copies all that is kept of the news from one database to another, of a file or a server each, and
 * compares both. Nothing is changed where it came from. Throws a `StoreProblem` that says what to do.
 */
export async function moveStore(
  from: string,
  to: string,
  onProgress?: MoveProgress,
): Promise<Moved> {
  const { moveRows } = await import('../../store/move/move-rows.ts')
  const source = await openSource(from)
  try {
    const target = await openTarget(to)
    try {
      return await moveRows(source, target, onProgress)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function openSource(database: string): Promise<MoveSource> {
  if (isServer(database))
    return (await import('../../store/postgres/move-ends.ts')).openPostgresSource(database)
  return (await import('../../store/sqlite/move-ends.ts')).openSqliteSource(database)
}

async function openTarget(database: string): Promise<MoveTarget> {
  if (isServer(database))
    return (await import('../../store/postgres/move-ends.ts')).openPostgresTarget(database)
  return (await import('../../store/sqlite/move-ends.ts')).openSqliteTarget(database)
}
