import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tellProblems } from './problems.ts'
import { takeWriterLock } from './writer-lock.ts'

/** Milliseconds that a file that is being written is waited for. */
const PATIENCE = 5000

/**
 * Gives the disk back what was freed in a database. Throws a `StoreProblem` where it is in use or
 * damaged; what is kept is not touched then.
 */
export function compactFile(path: string, { locks }: { readonly locks: boolean }): void {
  if (!existsSync(path)) return
  const lock = locks
    ? takeWriterLock(path, () => 'another process; compact again once it is done')
    : null
  try {
    tellProblems(path, () => {
      const database = new DatabaseSync(path, { timeout: PATIENCE })
      try {
        database.exec('vacuum; pragma wal_checkpoint(truncate)')
      } finally {
        database.close()
      }
    })
  } finally {
    lock?.release()
  }
}
