import type { Problem } from '../../../model/source.ts'
import { compactFile } from '../../../store/sqlite/compact.ts'
import { StoreProblem } from '../../../store/store-problem.ts'

export type CompactFilesInput = {
  readonly news: string
  readonly desk: string
  readonly cache: string
}

/** Compacts each of the files that can be; the problems of the others. */
export function compactFiles({ news, desk, cache }: CompactFilesInput): Problem[] {
  return [
    ...compact(news, { locks: true }),
    ...compact(desk, { locks: false }),
    ...compact(cache, { locks: false }),
  ]
}

function compact(path: string, options: { readonly locks: boolean }): Problem[] {
  try {
    compactFile(path, options)
    return []
  } catch (error) {
    if (error instanceof StoreProblem) return [{ code: error.code, message: error.message }]
    throw error
  }
}
