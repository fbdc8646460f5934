import { StoreProblem, type StoreProblemCode } from '../store-problem.ts'

type Told = { readonly code: StoreProblemCode; readonly say: (path: string) => string }

const RESTORE =
  '`synoptic doctor` checks it; `synoptic restore FILE` puts a backup in its place and keeps this one beside it'

/** SQLite's primary result codes, as a person is told of them. */
const TOLD: Readonly<Record<number, Told>> = {
  5: {
    code: 'in-use',
    say: (path) => `${path} is locked by another program; try again when it has ended.`,
  },
  6: {
    code: 'in-use',
    say: (path) => `${path} is locked by another part of this program; try again.`,
  },
  8: {
    code: 'read-only',
    say: (path) =>
      `${path} may not be written: give this user the right to write it and its folder.`,
  },
  10: {
    code: 'disk-failed',
    say: (path) =>
      `${path} could not be read or written: the disk failed, or the file may not grow. Nothing kept before was changed. Check the disk, then try again.`,
  },
  11: { code: 'corrupt', say: (path) => `${path} is damaged. ${RESTORE}.` },
  13: {
    code: 'disk-full',
    say: (path) =>
      `the disk of ${path} is full; nothing kept before was changed. Make room, then try again.`,
  },
  14: {
    code: 'cannot-open',
    say: (path) =>
      `${path} could not be opened: see that its folder is there and may be read and written.`,
  },
  26: { code: 'not-a-database', say: (path) => `${path} is no database. ${RESTORE}.` },
}

/** What the system says where it, not SQLite, is asked. */
const OF_SYSTEM: Readonly<Record<string, number>> = {
  EACCES: 8,
  EPERM: 8,
  EROFS: 8,
  ENOSPC: 13,
  EDQUOT: 13,
  EFBIG: 13,
  EIO: 10,
  ENOENT: 14,
  ENOTDIR: 14,
  EEXIST: 14,
  EISDIR: 14,
  EMFILE: 14,
}

/** The error as a `StoreProblem`, where a person can do something about it; else as it is. */
export function toProblem(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreProblem) return error
  const told = TOLD[codeOf(error)]
  return told ? new StoreProblem(told.code, told.say(path), { cause: error }) : error
}

/** SQLite's primary result code of an error; the system's codes are likened to it; 0 for others. */
export function codeOf(error: unknown): number {
  if (!(error instanceof Error)) return 0
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff
  if ('code' in error && typeof error.code === 'string') return OF_SYSTEM[error.code] ?? 0
  return 0
}

/** Runs work on a file of the store; what goes wrong is told as a `StoreProblem`. */
export function tellProblems<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toProblem(error, path)
  }
}
