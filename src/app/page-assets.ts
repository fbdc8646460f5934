import { readFileSync } from 'node:fs'
import type { PageAssets } from '../present/index.ts'

let loaded: PageAssets | null = null

/** The page's style and script as they come with the package. They are read from disk once. */
export function loadPageAssets(): PageAssets {
  const read = (name: string) => readFileSync(new URL(`../web/${name}`, import.meta.url), 'utf8')
  loaded ??= { style: read('page.css'), script: read('page.js') }
  return loaded
}
