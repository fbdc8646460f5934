import { readFileSync } from 'node:fs'
import type { Store } from '../store/store.ts'
import { StoreProblem } from '../store/store-problem.ts'
import { chooseHeadline } from '../text/choose-headline.ts'
import { parseConfig } from './config/parse-config.ts'
import type { Settings } from './config/settings.ts'
import { findHome, type Home, isServer, nameOf, ownSurroundings } from './home.ts'
import { readTerms } from './kept/read-terms.ts'

/** The home with what is set there. */
export type LoadedHome = {
  readonly home: Home
  readonly settings: Settings
  /** The path of the database that is meant, or its address on a server, which is told by `nameOf` alone. */
  readonly database: string
  /** What is wrong with the settings: sentences for a person. Nothing should be done before. */
  readonly problems: readonly string[]
}

/** Finds the home and reads its settings; where there are none, the usual ones hold. */
export function loadHome(): LoadedHome {
  const surroundings = ownSurroundings()
  const home = findHome(surroundings)
  const { text, problem } = readConfig(home.config)
  const { settings, problems } = parseConfig({ text, name: home.config, env: surroundings.env })
  return {
    home,
    settings,
    database: settings.database ?? home.database,
    problems: problem === null ? problems : [problem, ...problems],
  }
}

function readConfig(path: string): { text: string; problem: string | null } {
  try {
    return { text: readFileSync(path, 'utf8'), problem: null }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    const problem =
      code === 'ENOENT' || code === 'ENOTDIR' ? null : `${path} cannot be read (${code}).`
    return { text: '', problem }
  }
}

export type { Store }

export type OpenOptions = {
  readonly access: 'read' | 'write'
  /** Makes the database where there is none. */
  readonly create?: boolean
  /** What is being done, told to others who want to write meanwhile. */
  readonly command: string
}

/** Opens what is kept. Throws a `StoreProblem` that says what to do where that cannot be. */
export async function openHomeStore(path: string, options: OpenOptions): Promise<Store> {
  if (isServer(path)) {
    const { openPostgresStore } = await import('../store/postgres/open-store.ts')
    return openPostgresStore(path, { ...options, chooseHeadline, readTerms })
  }
  // The database's driver is loaded by those who need it alone.
  const { openSqliteStore } = await import('../store/sqlite/open-store.ts')
  return openSqliteStore(path, { ...options, chooseHeadline, readTerms })
}

/** As `openHomeStore`; null where another process is writing just now. */
export async function openUnlessInUse(path: string, options: OpenOptions): Promise<Store | null> {
  try {
    return await openHomeStore(path, options)
  } catch (error) {
    if (error instanceof StoreProblem && error.code === 'in-use') return null
    throw error
  }
}

/** Puts a backup in the place of a database; what was there is kept beside it. */
export async function restoreHomeStore(
  backup: string,
  path: string,
): Promise<{ readonly replaced: string | null }> {
  if (isServer(path))
    throw new StoreProblem(
      'cannot-open',
      `${nameOf(path)} is restored by \`pg_restore\` of PostgreSQL, from what \`pg_dump --format=custom\` wrote; \`synoptic move\` brings a file's articles there.`,
    )
  const { restoreSqliteStore } = await import('../store/sqlite/restore.ts')
  return restoreSqliteStore(backup, path)
}
