import { existsSync } from 'node:fs'
import { restoreHomeStore } from '../app/open-home.ts'
import { Failure } from './fail.ts'
import { printJson, remark } from './output.ts'
import { requireHome, tellStoreProblems, withStore } from './with-store.ts'

type BackupOptions = { replace?: boolean; json?: boolean; quiet?: boolean }

/** Writes a copy of everything that is kept, while others read and write. */
export async function runBackup(file: string, options: BackupOptions): Promise<void> {
  if (existsSync(file) && !options.replace) {
    throw new Failure(`${file} is there already; name another file, or say --replace.`)
  }
  await withStore({ access: 'read', command: 'backup' }, (store) => store.backup(file))
  if (options.json) printJson({ format: 'synoptic.backup/1', file })
  else remark(`Wrote ${file}`, options)
}

/** Puts a backup in the place of the database, which is kept beside it. */
export async function runRestore(file: string, options: BackupOptions): Promise<void> {
  const { database } = requireHome()
  const { replaced } = await tellStoreProblems(() => restoreHomeStore(file, database))
  if (options.json) {
    return printJson({ format: 'synoptic.restored/1', database, replaced })
  }
  remark(`Restored ${database}`, options)
  if (replaced) remark(`What was there is kept as ${replaced}`, options)
}
