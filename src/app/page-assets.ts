import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PageAssets } from '../present/index.ts'
import { packageRoot } from './package-root.ts'

/** In the order in which they are put together: what comes later may lean on what came before. */
const STYLES = [
  'desk/style/tokens',
  'desk/style/base',
  'desk/style/frame',
  'desk/style/story',
  'desk/style/charts',
  'report/style/report',
  'report/style/texts',
  'desk/style/narrow',
  'desk/style/print',
]
const SCRIPTS = ['desk/script/theme', 'report/script/light', 'report/script/choose']

let loaded: PageAssets | null = null

/** The style and script of the one-file report as they come with the package. They are read from disk once. */
export function loadPageAssets(): PageAssets {
  loaded ??= {
    style: join(STYLES, 'css'),
    // The scripts share one scope and leave the page's own alone.
    script: `{\n${join(SCRIPTS, 'js')}}`,
  }
  return loaded
}

function join(names: readonly string[], ending: string): string {
  const folder = path.join(packageRoot(), 'src', 'web')
  return names
    .map((name) => readFileSync(path.join(folder, `${name}.${ending}`), 'utf8'))
    .join('\n')
}
