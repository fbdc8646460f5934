import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { parsePlace } from '../store/postgres/address.ts'

/** Where Synoptic keeps what is a person's own. Nothing is made by asking. */
export type Home = {
  /** The one file of settings. */
  readonly config: string
  /** The database, where the settings name no other. */
  readonly database: string
}

/** Whether a database is on a server: its address begins with `postgres://`, and may hold a password. */
export function isServer(database: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(database)
}

/** A database as people are told of it: an address without its password. */
export function nameOf(database: string): string {
  return isServer(database) ? parsePlace(database).shown : database
}

/** The folder of what stands beside a database; beside one on a server, that of this person's own data. */
export function folderOf(database: string): string {
  return dirname(isServer(database) ? findHome().database : database)
}

/** The file beside a database of what a person did at the desk. */
export function deskPath(database: string): string {
  return join(folderOf(database), 'desk.db')
}

/**
 * The file of comparisons beside a database: it can be deleted at any time. Each database on a server has one
 * of its own, for stories of two have the same numbers.
 */
export function cachePath(database: string): string {
  if (!isServer(database)) return join(folderOf(database), 'cache.db')
  const name = createHash('sha256').update(parsePlace(database).shown).digest('hex').slice(0, 12)
  return join(folderOf(database), `cache-${name}.db`)
}

export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The person's own folder. */
  readonly folder: string
}

/** What this process runs in. */
export function ownSurroundings(): Surroundings {
  return { env: process.env, platform: process.platform, folder: homedir() }
}

/**
 * The places of settings and data: `SYNOPTIC_HOME` holds both; else those of the XDG base
 * directories, where they are set or on Linux; else those that the system has for them.
 */
export function findHome(surroundings: Surroundings = ownSurroundings()): Home {
  const { SYNOPTIC_HOME: own } = surroundings.env
  const config = own || configFolder(surroundings)
  const data = own || dataFolder(surroundings)
  return { config: join(config, 'config.toml'), database: join(data, 'synoptic.db') }
}

function configFolder({ env, platform, folder }: Surroundings): string {
  if (env.XDG_CONFIG_HOME) return join(env.XDG_CONFIG_HOME, 'synoptic')
  if (platform === 'darwin') return join(folder, 'Library', 'Application Support', 'Synoptic')
  if (platform === 'win32') return join(env.APPDATA ?? folder, 'Synoptic')
  return join(folder, '.config', 'synoptic')
}

function dataFolder({ env, platform, folder }: Surroundings): string {
  if (env.XDG_DATA_HOME) return join(env.XDG_DATA_HOME, 'synoptic')
  if (platform === 'darwin') return join(folder, 'Library', 'Application Support', 'Synoptic')
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? env.APPDATA ?? folder, 'Synoptic')
  return join(folder, '.local', 'share', 'synoptic')
}
