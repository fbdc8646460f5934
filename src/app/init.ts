import { existsSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { makeFolder } from '../store/make-folder.ts'
import { tellProblems } from '../store/sqlite/problems.ts'
import { StoreProblem } from '../store/store-problem.ts'
import { renderConfig } from './config/render-config.ts'
import { isServer, nameOf } from './home.ts'
import { type LoadedHome, openHomeStore } from './open-home.ts'
import { openShared } from './shared-work/start-worker.ts'

/** What was made, and what was there. */
export type Initiated = {
  readonly config: { readonly path: string; readonly made: boolean }
  readonly database: { readonly path: string; readonly made: boolean }
}

/**
 * Makes the file of settings and an empty database where they are missing; leaves what is there. On a server
 * that is all that desks and workers need, too, and what is of an earlier version is brought to this one.
 */
export async function initHome({ home, database }: LoadedHome): Promise<Initiated> {
  const missing = await isMissing(database)
  const store = await openHomeStore(database, { access: 'write', create: true, command: 'init' })
  await store.close()
  if (isServer(database)) await makeShared(database)
  const made = writeConfig(home.config)
  return {
    config: { path: home.config, made },
    database: { path: nameOf(database), made: missing },
  }
}

/** What desks and workers share. */
async function makeShared(database: string): Promise<void> {
  const { openPostgresDesk } = await import('../store/postgres/desk/open-desk.ts')
  await (await openPostgresDesk(database)).close()
  const { store, work } = await openShared(database, { tends: false })
  await work.close()
  await store.close()
}

async function isMissing(database: string): Promise<boolean> {
  if (!isServer(database)) return !existsSync(database)
  try {
    await (await openHomeStore(database, { access: 'read', command: 'init' })).close()
    return false
  } catch (error) {
    if (error instanceof StoreProblem && error.code === 'no-database') return true
    throw error
  }
}

function writeConfig(path: string): boolean {
  if (existsSync(path)) return false
  tellProblems(path, () => {
    makeFolder(dirname(resolve(path)))
    writeFileSync(path, renderConfig(), { mode: 0o600, flag: 'wx' })
  })
  return true
}
