import { statSync } from 'node:fs'
import { isServer } from '../home.ts'
import { type OpenOptions, openUnlessInUse } from '../open-home.ts'
import type { WatchOptions } from './run-refresh.ts'

/**
 * Opens what is kept for each round, and closes it between two, so that others can write meanwhile.
 * Whether they may have is told from the database's files: these are written by whoever keeps
 * something. On a server others write at any time, and whoever places articles sees that in each write.
 */
export function openForRounds(path: string, options: OpenOptions): WatchOptions['withStore'] {
  let left: string | null = isServer(path) ? '' : null
  return async (work) => {
    // Looked at before, for opening touches the files. Nobody comes and goes in the moment between.
    const found = describeFiles(path)
    const store = await openUnlessInUse(path, options)
    if (!store) return null
    try {
      return await work(store, found !== left)
    } finally {
      await store.close()
      left = describeFiles(path)
    }
  }
}

/** When the database and its log were written last, and their sizes; an empty log is none. */
function describeFiles(path: string): string {
  if (isServer(path)) return ''
  return ['', '-wal'].map((ending) => describeFile(path + ending)).join(' ')
}

function describeFile(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat && stat.size > 0n ? `${stat.ino} ${stat.mtimeNs} ${stat.size}` : '-'
}
