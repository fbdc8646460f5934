import type { MoveSource, MoveTarget } from '../../store/move/ends.ts'
import type { DeskSource, DeskTarget } from '../../store/move/move-desk.ts'
import type { Moved, MoveProgress } from '../../store/move/move-rows.ts'
import { deskPath, isServer } from '../home.ts'

export type MoveOptions = {
  readonly onProgress?: MoveProgress
  /** Is what was done at the desk moved as well? */
  readonly withDesk?: boolean
}

/**
 * Copies all that is kept of the news from one database to another, of a file or a server each, with what was
 * done at the desk, and compares both. Nothing is changed where it came from. Throws a `StoreProblem` that
 * says what to do.
 */
export async function moveStore(
  from: string,
  to: string,
  { onProgress, withDesk = true }: MoveOptions = {},
): Promise<Moved> {
  const { moveRows } = await import('../../store/move/move-rows.ts')
  await using ends = new AsyncDisposableStack()
  const closing = <T extends { close(): Promise<void> } | null>(end: T): T => {
    ends.defer(async () => end?.close())
    return end
  }
  const source = closing(await openSource(from))
  const target = closing(await openTarget(to))
  const desk = withDesk ? closing(await openDeskSource(from)) : null
  if (desk === null) return await moveRows(source, target, onProgress)
  const { moveDesk, refuseOther } = await import('../../store/move/move-desk.ts')
  const other = closing(await openDeskTarget(to))
  await refuseOther(desk, other)
  return await moveRows(source, target, onProgress, () => moveDesk(desk, other))
}

async function openDeskSource(database: string): Promise<DeskSource | null> {
  if (isServer(database))
    return (await import('../../store/postgres/desk/move-ends.ts')).openServerDeskSource(database)
  return (await import('../../store/desk/move-ends.ts')).openFileDeskSource(deskPath(database))
}

async function openDeskTarget(database: string): Promise<DeskTarget> {
  if (isServer(database))
    return (await import('../../store/postgres/desk/move-ends.ts')).openServerDeskTarget(database)
  return (await import('../../store/desk/move-ends.ts')).openFileDeskTarget(deskPath(database))
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
