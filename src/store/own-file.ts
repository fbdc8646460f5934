import { closeSync, openSync } from 'node:fs'

/** Makes an empty file that only this user can read, where there is none; a failure is met on opening. */
export function createOwnFile(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600))
  } catch {
    // Whoever opens it tells what is wrong.
  }
}
