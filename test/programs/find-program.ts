import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program stands in PATH; null where it does not. */
export function findProgram(command: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? null
}

/** Why tests that drive a program cannot run here; false where they can, and in CI, where it must be. */
export function whyWithout(command: string): string | false {
  if (findProgram(command) !== null || process.env.CI === 'true') return false
  return `no ${command}: apt-get install ${command.toLowerCase()}`
}
