import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PageAssets } from '../present/index.ts'
import { packageRoot } from './package-root.ts'

/** In the order in which they are put together: what comes later may lean on what came before. */
const STYLES = ['base', 'head', 'sections', 'accounts', 'differences', 'lists', 'columns', 'print']
const SCRIPTS = ['theme', 'light', 'choose']

let loaded: PageAssets | null = null

/** The page's style and script as they come with the package. They are read from disk once. */
export function loadPageAssets(): PageAssets {
  loaded ??= {
    style: join('style', STYLES, 'css'),
    // The scripts share one scope and leave the page's own alone.
    script: `{\n${join('script', SCRIPTS, 'js')}}`,
  }
  return loaded
}

function join(kind: string, names: readonly string[], ending: string): string {
  const folder = path.join(packageRoot(), 'src', 'web', kind)
  return names
    .map((name) => readFileSync(path.join(folder, `${name}.${ending}`), 'utf8'))
    .join('\n')
}
