import { existsSync } from 'node:fs'
import { backUpHome, deskCopyOf, restoreHome } from '../app/kept/back-up.ts'
import { Failure } from './fail.ts'
import { printJson, remark } from './output.ts'
import { requireHome, tellStoreProblems, withStore } from './with-store.ts'

type BackupOptions = { replace?: boolean; json?: boolean; quiet?: boolean }

/** Writes a copy of everything that is kept, and of what was done at the desk, while others read and write. */
export async function runBackup(file: string, options: BackupOptions): Promise<void> {
  const there = [file, deskCopyOf(file)].find((each) => existsSync(each))
  if (there && !options.replace) {
    throw new Failure(`${there} is there already; name another file, or say --replace.`)
  }
  const { database } = requireHome()
  const { desk } = await withStore({ access: 'read', command: 'backup' }, (store) =>
    backUpHome(store, database, file),
  )
  if (options.json) printJson({ format: 'synoptic.backup/1', file, desk })
  else remark(`Wrote ${desk === null ? file : `${file} and ${desk}`}`, options)
}

/** Puts a backup in the place of the database, which is kept beside it. */
export async function runRestore(file: string, options: BackupOptions): Promise<void> {
  const { database } = requireHome()
  const restored = await tellStoreProblems(() => restoreHome(file, database))
  if (options.json) return printJson({ format: 'synoptic.restored/1', database, ...restored })
  remark(`Restored ${database}`, options)
  for (const replaced of [restored.replaced, restored.replacedDesk])
    if (replaced) remark(`What was there is kept as ${replaced}`, options)
}
