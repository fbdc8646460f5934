import { existsSync, rmSync } from 'node:fs'
import type { Store } from '../../store/store.ts'
import { deskPath } from '../home.ts'
import { restoreHomeStore } from '../open-home.ts'

/** Where the copy of what a person did stands beside that of the news: `a.db` and `a.desk.db`. */
export function deskCopyOf(file: string): string {
  return file.replace(/(\.[^./\\]+)?$/, (ending) => `.desk${ending || '.db'}`)
}

/** Writes a copy of the news and, where there is a desk, of what was done at it; their paths. */
export async function backUpHome(
  store: Store,
  database: string,
  file: string,
): Promise<{ readonly news: string; readonly desk: string | null }> {
  await store.backup(file)
  const desk = deskCopyOf(file)
  if (!existsSync(deskPath(database))) {
    // What an older backup of this name had would be taken for a part of this one.
    rmSync(desk, { force: true })
    return { news: file, desk: null }
  }
  const { openDeskStore } = await import('../../store/desk/open-desk-store.ts')
  const mine = openDeskStore(deskPath(database))
  try {
    await mine.backup(desk)
  } finally {
    await mine.close()
  }
  return { news: file, desk }
}

export type RestoredHome = {
  /** Where the news that were there are kept now, and what was done at the desk; null where nothing was. */
  readonly replaced: string | null
  readonly replacedDesk: string | null
}

/** Puts a backup in the place of the news, and of what was done at the desk where it has that: both or none. */
export async function restoreHome(file: string, database: string): Promise<RestoredHome> {
  const copy = deskCopyOf(file)
  if (!existsSync(copy)) {
    return { ...(await restoreHomeStore(file, database)), replacedDesk: null }
  }
  const { readyDesk } = await import('../../store/desk/restore-desk.ts')
  const ready = await readyDesk(copy, deskPath(database))
  try {
    const { replaced } = await restoreHomeStore(file, database)
    return { replaced, replacedDesk: ready.put() }
  } catch (error) {
    ready.drop()
    throw error
  }
}
