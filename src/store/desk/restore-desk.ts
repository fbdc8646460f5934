import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { createFile } from '../sqlite/connection.ts'
import { StoreProblem } from '../store-problem.ts'
import { isBroken, openDeskStore } from './open-desk-store.ts'

/** Something that was checked and lies ready; nothing was changed yet. */
export type ReadyDesk = {
  /** Puts it in its place; where what was there is kept now, null where there was nothing. */
  put(): string | null
  /** Leaves everything as it is. */
  drop(): void
}

/**
 * Makes ready a copy of what a person did, to be put in the place of `path`. Rejects with a
 * `StoreProblem` where the copy is not sound, or a desk has what is there open.
 */
export async function readyDesk(backup: string, path: string): Promise<ReadyDesk> {
  const incoming = `${path}.restoring`
  createFile(incoming)
  copyFileSync(backup, incoming)
  const drop = () => {
    for (const ending of ['', '-wal', '-shm']) rmSync(incoming + ending, { force: true })
  }
  try {
    await openDeskStore(incoming).close()
    if (existsSync(path)) closeLog(path)
  } catch (error) {
    drop()
    throw error
  }
  return {
    drop,
    put() {
      const replaced = existsSync(path) ? freeName(path) : null
      // What is left of a log beside a damaged file must not be taken for one of the copy.
      if (replaced)
        for (const ending of ['', '-wal', '-shm'])
          if (existsSync(path + ending)) renameSync(path + ending, replaced + ending)
      renameSync(incoming, path)
      return replaced
    },
  }
}

/**
 * Writes what the log still holds into the file itself, which is possible where nobody has it open. A
 * file that is damaged has nothing to write, and is what a copy is put back for.
 */
function closeLog(path: string): void {
  const database = new DatabaseSync(path, { timeout: 500 })
  try {
    database.exec('pragma journal_mode = delete')
  } catch (error) {
    if (isBroken(error)) return
    throw new StoreProblem(
      'in-use',
      `${path} is open in a desk; stop synoptic serve, then restore again.`,
    )
  } finally {
    database.close()
  }
}

function freeName(path: string): string {
  for (let n = 1; ; n++) {
    const name = `${path}.before-restore-${n}`
    if (!existsSync(name)) return name
  }
}
