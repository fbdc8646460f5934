import { join } from 'node:path'
import { packageRoot } from '../src/app/package-root.ts'

type Built = typeof import('../src/index.ts') & typeof import('../src/app/english.ts')

/** The library as it is shipped, so that Node's stripping of types is in no figure. */
export async function openBuilt(): Promise<Built> {
  const dist = join(packageRoot(), 'dist')
  return { ...(await import(join(dist, 'index.js'))), ...(await import(join(dist, 'english.js'))) }
}
