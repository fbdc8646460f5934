import { basename } from 'node:path'
import { importFiles } from '../../import/import-files.ts'
import { type Task, writeAtLength } from '../task.ts'
import { type Came, toCame, toProgress } from './asking.ts'

export type ImportInput = {
  /** Files and folders of this machine. */
  readonly paths: readonly string[]
  /** Do they lie there only to be read? Then they are called by their names alone. */
  readonly areHanded?: boolean
}

/** What came of files, and which of them held nothing that could be read, each with why. */
export type Imported = Came & {
  readonly unread: readonly { readonly file: string; readonly message: string }[]
}

/** Nobody reads more of them; how many failed is counted. */
const MOST_UNREAD = 20

/** Keeps the articles of files and folders. */
export const importTask: Task<ImportInput, Imported> = ({ paths, areHanded }, means) =>
  writeAtLength(means, async (writing) => {
    const { settings, signal } = means
    const summary = await importFiles(paths, {
      ...{ ...writing, settings, signal, ...(areHanded && { nameOf: basename }) },
      onProgress: (summary) => means.onProgress(toProgress(summary)),
    })
    const unread = summary.failures.slice(0, MOST_UNREAD).map(({ article, problem }) => ({
      file: article ?? '',
      message: problem.message,
    }))
    return { ...toCame(summary), unread }
  })
