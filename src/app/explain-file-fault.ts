import type { Problem } from '../model/source.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EACCES: 'it may not be read: permission is denied.',
  EPERM: 'it may not be read: permission is denied.',
  EISDIR: 'it is a folder.',
  ENOTDIR: 'there is no such file.',
  ELOOP: 'its links lead in a circle.',
  ENAMETOOLONG: 'its name is too long.',
  EMFILE: 'too many files are open.',
}

/** Why a file or folder could not be read, in words. */
export function explainFileFault(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return { code: 'unreadable', message: REASONS[code] ?? `it could not be read (${code}).` }
}
