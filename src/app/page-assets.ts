import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageAssets } from '../present/index.ts'
import { packageRoot } from './package-root.ts'

let loaded: PageAssets | null = null

/** The page's style and script as they come with the package. They are read from disk once. */
export function loadPageAssets(): PageAssets {
  const read = (name: string) => readFileSync(join(packageRoot(), 'src', 'web', name), 'utf8')
  loaded ??= { style: read('page.css'), script: read('page.js') }
  return loaded
}
