import { existsSync, globSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** Where systems put PostgreSQL's programs, beside PATH. */
const PLACES = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/usr/local/bin',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
]

/** The folder of `initdb` and `postgres`, the newest first where there are several; throws with what to install. */
export function findPrograms(): string {
  const inPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const elsewhere = PLACES.flatMap((place) => globSync(place)).sort(byVersion)
  const found = [...elsewhere, ...inPath].find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  )
  if (found) return found
  throw new Error("PostgreSQL's programs are missing: apt-get install postgresql")
}

/** The later version first. */
function byVersion(a: string, b: string): number {
  return versionOf(b) - versionOf(a)
}

function versionOf(folder: string): number {
  return Number(/(\d+)$/.exec(dirname(folder))?.[1] ?? 0)
}
